import { defaultLimits } from "./config/limits.ts";

const limits = Object.entries(defaultLimits).map(([name, value]) => `  ${name}: ${value}`);

/** What `das-server --help` prints. */
export const help = `Usage: das-server --config FILE

A server of the DAS sessions endpoint: it lists the sessions of your own MySQL instances, or those of
a recording, in the form of the contract.

Options:
  --config <file>  what to serve, from where and to whom, in YAML or JSON
  --help           show this text

A configuration, with everything that there can be:

listen:
  host: 127.0.0.1
  port: 8080
  tls: { cert: server.crt, key: server.key }
admin: { host: 127.0.0.1, port: 9090 } # /healthz and /metrics
tokens:
  - sha256: a1d4ecf233adde5acf6dde624c09cc4ad272012a07561fff6fd5a7b1d3bc7784 # printf %s "$TOKEN" | sha256sum
    projects: [054e292c9880d4992f02c0196d3ea468]
keys:
  - accessKey: AK
    secretKey: { file: secret-key }
    securityToken: { env: SECURITY_TOKEN } # of a temporary key
    projects: [054e292c9880d4992f02c0196d3ea468]
projects:
  054e292c9880d4992f02c0196d3ea468:
    instances:
      da304cd5bbb944de828759bc7be3d3fein01:
        nodes: # the first is that of a call which names none
          - id: 4f5dd4e9c1c94b6ab8f0a3d2e7b61c05
            source:
              mysql:
                host: db.example.com
                port: 3306
                tls: { ca: ca.crt }
                showOwnSessions: false # those of das-server itself
          - id: 4f5dd4e9c1c94b6ab8f0a3d2e7b61c06
            source: { recording: sessions.json }
        databaseUsers: # by their db_user_id
          2c250598-1e3c-4d31-bc19-be1d866247e6: { user: das, password: { env: PASSWORD } }
limits: # these are the defaults
${limits.join("\n")}

Without tokens and keys, anyone may call who is on this machine, and nobody else can. Paths start at
the directory of the file. The log goes to standard output, a line of JSON each.
`;
