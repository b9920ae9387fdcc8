import json
import os
import sys
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

project_id = "054e292c9880d4992f02c0196d3ea468"
instance_id = "da304cd5bbb944de828759bc7be3d3fein01"
query = urlencode(
    {
        "db_user_id": "2c250598-1e3c-4d31-bc19-be1d866247e6",
        "user": "event_scheduler",
        "limit": 100,
    }
)
request = Request(
    f"http://127.0.0.1:4010/v3/{project_id}/instances/{instance_id}/processes?{query}",
    headers={"X-Auth-Token": os.environ.get("DAS_TOKEN", "any-token")},
)

try:
    with urlopen(request, timeout=30) as response:
        page = json.load(response)
except HTTPError as error:
    sys.exit(f"{error.code} {error.read().decode()}")
except URLError as error:
    sys.exit(f"No answer: {error.reason}")

print(f"{len(page['processes'])} of {page['count']} sessions")
for session in page["processes"]:
    print(session["id"], session["user"], f"{session['time']} s", session["state"])
