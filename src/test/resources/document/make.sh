#!/bin/sh
# Makes the PDFs beside it of dispatch.txt; Debian's chromium, fonts-noto-core, pango1.0-tools and qpdf.
set -e
cd "$(dirname "$0")"
page=$(mktemp --suffix .html)
awk 'BEGIN { print "<html dir=rtl lang=ar><body style=\"font:16px Noto Naskh Arabic\">" }
     NR == 1 { print "<h1 style=\"font-size:24px\">" $0 "</h1>" } NR > 1 { print "<p>" $0 "</p>" }' dispatch.txt > "$page"
chromium --headless --no-sandbox --no-pdf-header-footer --print-to-pdf=chromium.pdf "$page"
echo '<div style="width:300px;height:300px;background:linear-gradient(red,blue)"></div>' > "$page"
chromium --headless --no-sandbox --no-pdf-header-footer --print-to-pdf=picture.pdf "$page"
pango-view --no-display --font "Noto Naskh Arabic 14" --width 400 --rtl -q --output pango.pdf dispatch.txt
qpdf --encrypt secret owner 256 -- chromium.pdf locked.pdf
qpdf --encrypt "" owner 256 --extract=n -- chromium.pdf noextract.pdf
