// A generic client of the API: it reads nothing but openapi.json, replays every example in it, and checks each answer
// against its schema. What is checked is stricter than the schema: a member that no schema describes is a fault.
//
//     URL=http://127.0.0.1:8080 node openapi.mjs MODULES      MODULES: where the validator is installed
import { createRequire } from "node:module";
import { join } from "node:path";

const base = process.env.URL;
const require = createRequire(join(process.argv[2], "package.json"));
const { Validator } = await import(require.resolve("@seriousme/openapi-schema-validator"));
const Ajv = require("ajv/dist/2020.js").default;
const addFormats = require("ajv-formats").default;

let faults = 0;
const fault = (...words) => { faults += 1; console.error(...words); };

const document = await (await fetch(`${base}/v1/openapi.json`)).json();
const valid = await new Validator().validate(structuredClone(document));
if (!valid.valid) fault("no valid OpenAPI document:", JSON.stringify(valid.errors, null, 1));

// No member may come that is not described, but where the schema says so.
const strict = structuredClone(document);
for (const schema of Object.values(strict.components.schemas)) schema.additionalProperties ??= false;
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(strict, "api");

function check(what, response, body) {
  const described = response.described;
  if (!described) return fault(`${what}: ${response.status} is not described`, body);
  const problem = described.$ref ? resolve(described.$ref) : described;
  const type = response.type.split(";")[0];
  const schema = problem.content?.[type]?.schema;
  if (!problem.content) return body === "" || fault(`${what}: has a body`);
  if (!schema) return fault(`${what}: ${type} is not described`);
  const test = ajv.getSchema(`api${schema.$ref}`);
  if (!test(JSON.parse(body))) fault(`${what}:`, JSON.stringify(test.errors.slice(0, 5), null, 1), body.slice(0, 600));
}

const resolve = (reference) => reference.slice(2).split("/").reduce((node, key) => node[key], document);

async function ask(path, method, operation, given, body) {
  const target = new globalThis.URL(base + path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(given[name])));
  for (const parameter of operation.parameters ?? []) {
    if (parameter.in !== "query" || !(parameter.name in given)) continue;
    for (const value of [given[parameter.name]].flat()) target.searchParams.append(parameter.name, value);
  }
  const headers = body ? { "content-type": body.type } : {};
  if (operation.security && process.env.KEY) headers.authorization = `Bearer ${process.env.KEY}`;
  const response = await fetch(target, { method: method.toUpperCase(), headers, body: body?.text });
  const described = operation.responses[response.status] ?? operation.responses.default;
  const text = await response.text();
  const what = `${method.toUpperCase()} ${target.pathname}${target.search}`;
  if (response.status < 400) exercised.add(operation.operationId);
  check(what, { status: response.status, type: response.headers.get("content-type") ?? "", described }, text);
  return { what, status: response.status, text };
}

function bodies(operation) {
  const content = operation.requestBody?.content;
  if (!content) return [undefined];
  return Object.entries(content).filter(([, media]) => "example" in media).map(([type, media]) => {
    const text = type.endsWith("json") ? JSON.stringify(media.example) : String(media.example.text ?? media.example);
    return { type, text };
  });
}

let asked = 0;
const operations = new Set(), exercised = new Set();
const located = {};
for (const [path, methods] of Object.entries(document.paths)) {
  for (const [method, operation] of Object.entries(methods)) {
    operations.add(operation.operationId);
    located[operation.operationId] = [path, method, operation];
  }
}

// An answer's links lead to operations whose parameters are members of it.
async function follow(answer, operation) {
  for (const link of Object.values(operation.responses[answer.status]?.links ?? {})) {
    const body = JSON.parse(answer.text);
    const given = Object.fromEntries(Object.entries(link.parameters).map(([name, from]) => [name, body[from.split("/").pop()]]));
    const next = await ask(...located[link.operationId], given);
    asked += 1;
    if (next.status >= 400) fault(`${next.what}: a link leads to ${next.status}: ${next.text}`);
  }
}

for (const [path, operations] of Object.entries(document.paths)) {
  for (const [method, operation] of Object.entries(operations)) {
    const all = Object.fromEntries((operation.parameters ?? []).filter((p) => "example" in p).map((p) => [p.name, p.example]));
    const needed = Object.fromEntries((operation.parameters ?? []).filter((p) => p.required).map((p) => [p.name, p.example]));
    const rounds = [needed, ...Object.keys(all).filter((name) => !(name in needed)).map((name) => ({ ...needed, [name]: all[name] }))];
    const isLinked = Object.values(needed).includes(undefined);
    for (const body of isLinked ? [] : bodies(operation)) {
      for (const given of rounds) {
        const answer = await ask(path, method, operation, given, body);
        asked += 1;
        const refused = answer.status >= 400 && !(operation.security && !process.env.KEY);
        if (refused) fault(`${answer.what}: an example is refused with ${answer.status}: ${answer.text}`);
        else await follow(answer, operation);
      }
    }
    // A batch of which nothing can be taken: its example with nothing in its rows.
    if (operation.responses["422"] && process.env.KEY) {
      const [body] = bodies(operation);
      const hollow = (node) => (Array.isArray(node) ? node.map(() => ({})) : node);
      const example = Object.entries(JSON.parse(body.text)).map(([name, value]) => [name, hollow(value)]);
      const answer = await ask(path, method, operation, needed, { type: body.type, text: JSON.stringify(Object.fromEntries(example)) });
      asked += 1;
      if (answer.status !== 422) fault(`${answer.what}: a batch of nothing gets ${answer.status}`);
    }
    // What is wrong is refused with a problem that names the parameter.
    const wrong = await fetch(`${base}${path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(needed[name]))}?no_such=1`,
      { method: method.toUpperCase() });
    const problem = await wrong.json();
    if (!operation.security && problem.parameter !== "no_such") fault(`${method} ${path}: takes any parameter`, problem);
    if (!ajv.getSchema("api#/components/schemas/Problem")(problem)) fault(`${method} ${path}: no problem`, problem);
  }
}
// The answer of one operation leads on: all flags of a search at once, and the page behind it.
const search = document.paths["/v1/search"].get;
const flags = Object.fromEntries(search.parameters.filter((p) => p.schema.type === "boolean").map((p) => [p.name, true]));
const first = await ask("/v1/search", "get", search, { ...flags, q: "physics", limit: 2, verbatim: false });
const next = JSON.parse(first.text).next_cursor;
if (!next) fault("no next page of a common word");
await ask("/v1/search", "get", search, { q: "physics", limit: 2, cursor: next, expired: true, facets: true });
if (process.env.KEY) for (const name of operations) if (!exercised.has(name)) fault(`${name} was never answered well`);
console.log(`${Object.keys(document.paths).length} paths, ${asked} examples replayed, ${faults} faults`);
process.exit(faults === 0 ? 0 : 1);
