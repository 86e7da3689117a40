"""Client of a jobindex server's API (docs/http-api.md); standard library alone, Python 3.9 or later.

    from jobindex import JobIndex
    jobs = JobIndex("https://jobs.example.org")
    for hit in jobs.hits(50, q="radiomics PhD", country=["DE", "CH"]):
        print(hit["title"])
"""

import json
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

__all__ = ["JobIndex", "JobIndexError"]


class JobIndexError(Exception):
    """What the server refused: status, the parameter at fault, seconds until it wants to be asked again."""

    def __init__(self, problem, retry_after=None):
        super().__init__(problem.get("detail") or problem.get("title"))
        self.status = problem.get("status")
        self.problem = problem  # all its members: of 410 also reason, closed and similar
        self.parameter = problem.get("parameter")
        self.retry_after = retry_after


class JobIndex:
    """A server by its URL; `key` is sent as bearer token; `timeout` is in seconds."""

    def __init__(self, url, key=None, timeout=30):
        self.url, self.key, self.timeout = url.rstrip("/"), key, timeout

    def search(self, **parameters):
        """One page: {total, hits, next_cursor, ...}. Parameters are those of /v1/search; a list gives one several times."""
        return self._ask("/v1/search", parameters)

    def hits(self, most=None, **parameters):
        """All hits of a search, page by page; at most `most`."""
        left = float("inf") if most is None else most
        parameters.setdefault("limit", int(min(100, left)))
        while left > 0:
            page = self.search(**parameters)
            for hit in page["hits"]:
                if left <= 0:
                    return
                left -= 1
                yield hit
            if "next_cursor" not in page:
                return
            parameters["cursor"] = page["next_cursor"]

    def multi_search(self, searches):
        """Up to 20 searches at once: a list of {status, result} or {status, problem}."""
        body = json.dumps({"searches": searches}).encode()
        return self._ask("/v1/multi-search", {}, body, "application/json")["results"]

    def job(self, id, **parameters):
        """One ad with all its fields; a closed one is refused with 410 unless expired=True."""
        return self._ask("/v1/jobs/" + quote(id, safe=""), parameters)

    def similar(self, id, **parameters):
        """Ads most like one ad."""
        return self._ask("/v1/similar/" + quote(id, safe=""), parameters)

    def suggest(self, q, limit=5):
        """What the beginning of a word may become."""
        return self._ask("/v1/suggest", {"q": q, "limit": limit})["suggestions"]

    def topic(self, *topics, **parameters):
        """What the ads ask for and offer in a field of work, or where several meet."""
        return self._ask("/v1/topics", {**parameters, "topic": topics})

    def match(self, cv, **parameters):
        """Ads that fit a CV: a str, or the bytes of a PDF. The server keeps nothing of it."""
        if isinstance(cv, str):
            return self._ask("/v1/match", parameters, cv.encode(), "text/plain; charset=utf-8")
        return self._ask("/v1/match", parameters, cv, "application/pdf")

    def add_alert(self, q, channel="mail", target=None, **members):
        """Saves a search. A mail address confirms by mail; channels "webhook" and "feed" need a key."""
        alert = {"channel": channel, "q": q, **members}
        if target is not None:
            alert["target"] = target
        return self._ask("/v1/alerts", {}, json.dumps(alert).encode(), "application/json")

    def alert(self, token):
        """What an alert is for."""
        return self._ask("/v1/alerts/" + quote(token, safe=""))

    def end_alert(self, token):
        """Ends an alert; its address is deleted."""
        return self._ask("/v1/alerts/" + quote(token, safe=""), method="DELETE")

    def _ask(self, path, parameters=None, body=None, kind=None, method=None):
        pairs = []
        for name, value in (parameters or {}).items():
            for one in value if isinstance(value, (list, tuple)) else [value]:
                if one is not None:
                    pairs.append((name, str(one).lower() if isinstance(one, bool) else one))
        request = Request(self.url + path + ("?" + urlencode(pairs) if pairs else ""), data=body, method=method)
        if kind:
            request.add_header("Content-Type", kind)
        if self.key:
            request.add_header("Authorization", "Bearer " + self.key)
        try:
            with urlopen(request, timeout=self.timeout) as response:
                return json.load(response)
        except HTTPError as error:
            with error:
                try:
                    problem = json.load(error)
                except ValueError:
                    problem = {"status": error.code, "title": error.reason}
                seconds = error.headers.get("Retry-After", "")
                raise JobIndexError(problem, int(seconds) if seconds.isdigit() else None) from None
