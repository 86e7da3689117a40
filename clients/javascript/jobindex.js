/**
 * Client of a jobindex server's API (docs/http-api.md). One ES module without dependencies, for browsers and Node 18+.
 *
 *     import { JobIndex } from "./jobindex.js";
 *     const jobs = new JobIndex("https://jobs.example.org");
 *     for await (const hit of jobs.hits({ q: "radiomics PhD", country: ["DE", "CH"] }, 50)) console.log(hit.title);
 */

/** What the server refused: `status`, and the members of its problem (RFC 9457). */
export class JobIndexError extends Error {
  constructor(problem, retryAfter) {
    super(problem.detail ?? problem.title);
    this.name = "JobIndexError";
    this.status = problem.status;
    /** All its members: of 410 also `reason`, `closed` and `similar`. */
    this.problem = problem;
    this.parameter = problem.parameter;
    /** Seconds until the server wants to be asked again, when it says so. */
    this.retryAfter = retryAfter;
  }
}

export class JobIndex {
  /** @param {string} url of the server; @param {{key?: string, fetch?: typeof fetch}} options */
  constructor(url, { key, fetch = globalThis.fetch.bind(globalThis) } = {}) {
    this.url = url.replace(/\/+$/, "");
    this.key = key;
    this.fetch = fetch;
  }

  /** One page: `{total, hits, next_cursor, ...}`. Parameters are those of /v1/search; a list gives one several times. */
  search(parameters = {}) { return this.#get("/v1/search", parameters); }

  /** All hits of a search, page by page; at most `most`. */
  async *hits(parameters = {}, most = Infinity) {
    let left = most, cursor;
    while (left > 0) {
      const page = await this.search({ limit: Math.min(100, left), ...parameters, cursor });
      for (const hit of page.hits) {
        if (left-- <= 0) return;
        yield hit;
      }
      cursor = page.next_cursor;
      if (!cursor) return;
    }
  }

  /** Up to 20 searches at once: a list of `{status, result}` or `{status, problem}`. */
  async multiSearch(searches) {
    return (await this.#post("/v1/multi-search", {}, "application/json", JSON.stringify({ searches }))).results;
  }

  /** One ad with all its fields; a closed one is refused with 410 unless `expired`. */
  job(id, parameters = {}) { return this.#get(`/v1/jobs/${encodeURIComponent(id)}`, parameters); }

  /** Ads most like one ad. */
  similar(id, parameters = {}) { return this.#get(`/v1/similar/${encodeURIComponent(id)}`, parameters); }

  /** What the beginning of a word may become. */
  async suggest(q, limit = 5) { return (await this.#get("/v1/suggest", { q, limit })).suggestions; }

  /** What the ads ask for and offer in a field of work, or where several meet. */
  topic(topics, parameters = {}) { return this.#get("/v1/topics", { ...parameters, topic: topics }); }

  /** Ads that fit a CV: a text, or the bytes of a PDF. The server keeps nothing of it. */
  match(cv, parameters = {}) {
    const type = typeof cv === "string" ? "text/plain; charset=utf-8" : "application/pdf";
    return this.#post("/v1/match", parameters, type, cv);
  }

  /**
   * Saves a search: `{channel: "mail", target: "ada@example.org", q: "mri", frequency: "weekly", lang: "de"}`. Its owner
   * confirms by mail; channels "webhook" and "feed" need a key. What came with a `token` can be shown and ended.
   */
  addAlert(alert) { return this.#post("/v1/alerts", {}, "application/json", JSON.stringify(alert)); }

  /** What an alert is for. */
  alert(token) { return this.#get(`/v1/alerts/${encodeURIComponent(token)}`); }

  /** Ends an alert; its address is deleted. */
  endAlert(token) { return this.#ask(`/v1/alerts/${encodeURIComponent(token)}`, {}, { method: "DELETE" }); }

  #get(path, parameters = {}) { return this.#ask(path, parameters, {}); }

  #post(path, parameters, type, body) {
    return this.#ask(path, parameters, { method: "POST", headers: { "content-type": type }, body });
  }

  async #ask(path, parameters, init) {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) {
      if (value === undefined || value === null) continue;
      for (const one of [value].flat()) query.append(name, one);
    }
    const headers = { ...init.headers, ...(this.key ? { authorization: `Bearer ${this.key}` } : {}) };
    const target = this.url + path + (String(query) === "" ? "" : `?${query}`);
    const response = await this.fetch(target, { ...init, headers });
    if (response.ok) return response.json();
    const problem = await response.json().catch(() => ({ status: response.status, title: response.statusText }));
    throw new JobIndexError(problem, Number(response.headers.get("retry-after")) || undefined);
  }
}
