curl --silent --show-error --fail-with-body --get --write-out "\n" \
  http://127.0.0.1:4010/v3/054e292c9880d4992f02c0196d3ea468/instances/da304cd5bbb944de828759bc7be3d3fein01/processes \
  --header "X-Auth-Token: ${DAS_TOKEN:-any-token}" \
  --data-urlencode "db_user_id=2c250598-1e3c-4d31-bc19-be1d866247e6" \
  --data-urlencode "user=event_scheduler" \
  --data-urlencode "limit=100"
