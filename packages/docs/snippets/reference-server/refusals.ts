const path =
  "/v3/054e292c9880d4992f02c0196d3ea468/instances/da304cd5bbb944de828759bc7be3d3fein01/processes";
const query = "db_user_id=2c250598-1e3c-4d31-bc19-be1d866247e6&user=app_rw";

const calls: Record<string, [target: string, token?: string]> = {
  "no credential": [`${path}?${query}`],
  "a wrong token": [`${path}?${query}`, "another-token"],
  "another project": [`${path.replace("054e", "0000")}?${query}`, "any-token"],
  "another instance": [`${path.replace("da304", "00000")}?${query}`, "any-token"],
  "another database user": [`${path}?${query.replace("2c250598", "00000000")}`, "any-token"],
  "another node": [`${path}?${query}&node_id=${"0".repeat(32)}`, "any-token"],
  "neither user nor database": [`${path}?${query.replace("&user=app_rw", "")}`, "any-token"],
  "a limit of 101": [`${path}?${query}&limit=101`, "any-token"],
  "a parameter that there is none of": [`${path}?${query}&state=executing`, "any-token"],
  "another path": ["/v3/instances", "any-token"],
};

for (const [title, [target, token]] of Object.entries(calls)) {
  const response = await fetch(`http://127.0.0.1:8080${target}`, {
    headers: token === undefined ? {} : { "X-Auth-Token": token },
  });
  const { error_code, error_msg } = await response.json();
  console.log(`${title}: ${response.status} ${error_code} ${error_msg}`);
}
