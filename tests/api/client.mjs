// The JavaScript client against a real server: URL=... node client.mjs
import assert from "node:assert/strict";
import { JobIndex, JobIndexError } from "../../clients/javascript/jobindex.js";

const jobs = new JobIndex(`${process.env.URL}/`);
const page = await jobs.search({ q: "physics", limit: 3, facets: true });
assert.equal(page.hits.length, 3);
const all = [];
for await (const hit of jobs.hits({ q: "physics", limit: 3 }, 8)) all.push(hit.id);
assert.equal(all.length, 8);
assert.equal(new Set(all).size, 8);
const [id] = all;
assert.equal((await jobs.job(id)).id, id);
assert.ok((await jobs.similar(id, { limit: 2 })).hits.every((hit) => hit.id !== id));
assert.ok((await jobs.suggest("radio")).length > 0);
assert.equal((await jobs.topic(["medical physics", "data science"])).topics.length, 2);
assert.ok((await jobs.match("M.Sc. in physics. Skills: Python, MRI", { limit: 2 })).hits[0].fit);
const [good, bad] = await jobs.multiSearch([{ q: "physics" }, { colour: "red" }]);
assert.equal(good.status, 200);
assert.equal(bad.problem.parameter, "colour");
await assert.rejects(jobs.search({ limit: 1000 }), (error) => error instanceof JobIndexError && error.status === 400 && error.parameter === "limit");
console.log("the JavaScript client agrees with the server");
