"""The Python client against a real server: URL=... python3 client.py"""
import os
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "clients/python"))
from jobindex import JobIndex, JobIndexError  # noqa: E402

jobs = JobIndex(os.environ["URL"])
assert len(jobs.search(q="physics", limit=3, facets=True)["hits"]) == 3
ids = [hit["id"] for hit in jobs.hits(8, q="physics", limit=3)]
assert len(ids) == len(set(ids)) == 8
assert jobs.job(ids[0])["id"] == ids[0]
assert all(hit["id"] != ids[0] for hit in jobs.similar(ids[0], limit=2)["hits"])
assert jobs.suggest("radio")
assert len(jobs.topic("medical physics", "data science")["topics"]) == 2
assert jobs.match("M.Sc. in physics. Skills: Python, MRI", limit=2)["hits"][0]["fit"]
good, bad = jobs.multi_search([{"q": "physics"}, {"colour": "red"}])
assert good["status"] == 200 and bad["problem"]["parameter"] == "colour"
try:
    jobs.search(limit=1000)
    raise AssertionError("a wrong limit is taken")
except JobIndexError as error:
    assert error.status == 400 and error.parameter == "limit"
closed = next(hit for hit in jobs.hits(q="", expired=True) if not hit["live"])
try:
    jobs.job(closed["id"])
    raise AssertionError("a closed ad is not gone")
except JobIndexError as error:
    assert error.status == 410 and error.problem["reason"]
assert jobs.job(closed["id"], expired=True)["id"] == closed["id"]
saved = JobIndex(os.environ["URL"], key=os.environ["KEY"]).add_alert("physics", channel="feed")
assert jobs.alert(saved["token"])["q"] == "physics"
assert jobs.end_alert(saved["token"])["status"] == "ended"
assert jobs.add_alert("physics", target="ada@example.net", frequency="weekly")["status"] == "pending"
try:
    jobs.add_alert("physics", channel="webhook", target="https://hooks.example.org/")
    raise AssertionError("a webhook without a key is taken")
except JobIndexError as error:
    assert error.status == 401
print("the Python client agrees with the server")
