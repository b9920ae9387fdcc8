path=/v3/054e292c9880d4992f02c0196d3ea468/instances/da304cd5bbb944de828759bc7be3d3fein01/processes
query=db_user_id=2c250598-1e3c-4d31-bc19-be1d866247e6

curl --silent --header "X-Auth-Token: any-token" --header "Prefer: example=busy" \
  "http://127.0.0.1:4010$path?$query&database=shop" > sessions.json

export PASSWORD=any
das-server --config recording.yaml > server.log &
server=$!
until curl --silent --output /dev/null http://127.0.0.1:8080/; do sleep 0.1; done

curl --silent --header "X-Auth-Token: any-token" \
  "http://127.0.0.1:8080$path?$query&database=shop&limit=2"
echo

kill $server
