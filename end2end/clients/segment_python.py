"""Sends calls with Segment's library for Python, as it comes from PyPI. Usage: segment_python.py HOST KEY, calls on stdin."""

import json
import sys

from segment.analytics import Client

host, key = sys.argv[1:3]
failures = []
client = Client(
    key,
    host=host,
    gzip="gzip" in sys.argv[3:],
    upload_interval=0.2,
    on_error=lambda error, items: failures.append(str(error)),
)
for call in json.load(sys.stdin):
    kind = call.pop("type")
    names = {
        "userId": "user_id",
        "anonymousId": "anonymous_id",
        "groupId": "group_id",
        "previousId": "previous_id",
        "messageId": "message_id",
    }
    arguments = {names.get(name, name): value for name, value in call.items()}
    ok, _ = getattr(client, kind)(**arguments)
    if not ok:
        failures.append(f"{kind} was not queued")
client.flush()
client.join()
print(json.dumps(failures))
