curl --silent --show-error --fail-with-body --write-out "\n" --get \
  --header "X-Auth-Token: any-token" \
  --data "db_user_id=2c250598-1e3c-4d31-bc19-be1d866247e6" \
  --data-urlencode "user=event_scheduler" \
  --data "offset=0" \
  --data "limit=100" \
  "http://127.0.0.1:4010/v3/054e292c9880d4992f02c0196d3ea468/instances/da304cd5bbb944de828759bc7be3d3fein01/processes"
