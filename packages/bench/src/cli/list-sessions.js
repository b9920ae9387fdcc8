// A program without any library that makes the call of the tool, and prints the sessions.
//
// Usage: list-sessions.js URL TOKEN

const [url, token] = process.argv.slice(2);
const response = await fetch(url, { headers: { "X-Auth-Token": token } });
const { processes } = JSON.parse(await response.text());
processes.sort((one, other) => Number(other.time) - Number(one.time));
for (const session of processes) console.log(Object.values(session).join("  "));
