// Checks a directory of WARC files with warcio, a reader that shares no code with ours: structure, lengths, digests,
// and how records refer to each other. Prints counts and problems as JSON; exit code 1 when there are problems.
//
// usage: node check.mjs DIRECTORY
import { createHash } from "node:crypto";
import { createReadStream, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { WARCParser } from "warcio";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function base32(bytes) {
  let out = "", held = 0, bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) out += LETTERS[(held >> (bits - 5)) & 31];
    held &= 31;
  }
  return bits > 0 ? out + LETTERS[(held << (5 - bits)) & 31] : out;
}

const label = (bytes) => "sha1:" + base32(createHash("sha1").update(bytes).digest());

const directory = process.argv[2];
const counts = { files: 0, records: 0, warcinfo: 0, request: 0, response: 0, revisit: 0, resource: 0 };
const problems = [];
const ids = new Map(); // id -> type
const answered = new Set(); // URLs with a response
let lastDate = "";

async function check(name) {
  const path = join(directory, name);
  const bytes = readFileSync(path);
  const say = (what) => problems.push(`${name}: ${what}`);
  counts.files += 1;
  // Blocks as they are.
  const blocks = new WARCParser(createReadStream(path), { parseHttp: false });
  let first = true;
  for await (const record of blocks) {
    const type = record.warcType;
    const at = `${type} ${record.warcTargetURI ?? ""}`;
    counts.records += 1;
    counts[type] += 1;
    const block = await record.readFully(false);
    if (record.warcHeaders.statusline !== "WARC/1.1") say(`${at}: ${record.warcHeaders.statusline}`);
    if (block.length !== record.warcContentLength) say(`${at}: ${block.length} bytes, not ${record.warcContentLength}`);
    if (record.warcBlockDigest !== label(block)) say(`${at}: block digest`);
    const id = record.warcHeader("WARC-Record-ID");
    if (!/^<urn:uuid:[0-9a-f-]{36}>$/.test(id) || ids.has(id)) say(`${at}: id ${id}`);
    ids.set(id, type);
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(record.warcDate)) say(`${at}: date ${record.warcDate}`);
    if (first !== (type === "warcinfo")) say(`${at}: a warcinfo record must be the first, and only the first`);
    if (type === "warcinfo" && record.warcHeader("WARC-Filename") !== name) say("WARC-Filename");
    first = false;
  }
  // HTTP messages in them, and where each record's member lies.
  const messages = new WARCParser(createReadStream(path));
  for await (const record of messages) {
    const type = record.warcType;
    const at = `${type} ${record.warcTargetURI ?? ""}`;
    const payload = await record.readFully(false);
    if (bytes[messages.offset] !== 0x1f || bytes[messages.offset + 1] !== 0x8b) say(`${at}: no member of its own`);
    if (type === "response") {
      answered.add(record.warcTargetURI);
      if (record.warcPayloadDigest !== label(payload)) say(`${at}: payload digest`);
      if (!(Number(record.httpHeaders?.statusCode) >= 100)) say(`${at}: no HTTP status`);
      if (Number(record.httpHeaders.headers.get("Content-Length")) !== payload.length) say(`${at}: HTTP length`);
      if (record.warcContentType !== "application/http;msgtype=response") say(`${at}: content type`);
    }
    if (type === "response" || type === "revisit") {
      if (!record.warcHeader("WARC-IP-Address")) say(`${at}: no address`);
      if (record.warcDate < lastDate) say(`${at}: goes back in time`);
      lastDate = record.warcDate;
    }
    if (type === "request") {
      const of = (record.warcConcurrentTo ?? [record.warcHeader("WARC-Concurrent-To")]).map((id) => ids.get(id));
      if (!of.every((t) => t === "response" || t === "revisit")) say(`${at}: concurrent to ${of}`);
      if (!["GET", "POST"].includes(record.httpHeaders?.method)) say(`${at}: ${record.httpHeaders?.statusline}`);
    }
    if (type === "revisit") {
      if (!record.warcHeader("WARC-Profile")?.startsWith("http://netpreserve.org/warc/1.1/revisit/")) say(`${at}: profile`);
      if (!answered.has(record.warcRefersToTargetURI)) say(`${at}: refers to ${record.warcRefersToTargetURI}`);
    }
  }
}

for (const name of readdirSync(directory).filter((n) => n.endsWith(".warc.gz")).sort()) await check(name);
console.log(JSON.stringify({ ...counts, problems }));
process.exit(problems.length ? 1 : 0);
