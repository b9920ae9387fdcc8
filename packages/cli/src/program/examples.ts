export interface Example {
  /** What to type into a shell. */
  line: string;
  /** What it is for, as an imperative. */
  purpose: string;
}

/** Examples of each command, for its help and the manual. A test runs them. */
export const examples: Readonly<Record<string, readonly Example[]>> = {
  list: [
    {
      line: "das-processes list --database shop --hide-sleep --min-time 5m",
      purpose: "Who has been at work in the shop for five minutes or more?",
    },
    {
      line: "das-processes list --user app --min-trx 1m --sort trx --columns id,host,trx,sql",
      purpose: "Which transactions of the user app are open, the longest on top?",
    },
    {
      line: "das-processes list --user app --grep 'update .*orders' --output csv > orders.csv",
      purpose: "Which statements change the orders, for a spreadsheet?",
    },
    {
      line: "das-processes list --all --output ndjson | head -1",
      purpose: "A session with all its fields, for a program",
    },
  ],
  summary: [
    {
      line: "das-processes summary --database shop",
      purpose: "How many are in the shop, of which user and host?",
    },
    {
      line: "das-processes summary --from monday.ndjson",
      purpose: "How was it when it was recorded?",
    },
  ],
  watch: [
    {
      line: "das-processes watch --database shop --interval 5s",
      purpose: "What comes and goes in the shop, every five seconds? The key ? tells the keys",
    },
    {
      line: "das-processes watch --from monday.ndjson",
      purpose: "Play a recording",
    },
  ],
  check: [
    {
      line: "das-processes check --database shop --max-trx 60 --max-active 50",
      purpose: "Is a transaction older than a minute, or are more than 50 at work?",
    },
    {
      line: "das-processes check --database shop --max-trx 60 --output prometheus > new; mv new shop.prom",
      purpose: "The same for the textfile collector of Prometheus, which is to read no half of it",
    },
  ],
  record: [
    {
      line: "das-processes record monday.ndjson --database shop",
      purpose: "Keep who is there now",
    },
    {
      line: "das-processes record monday.ndjson --database shop --interval 10s --count 6",
      purpose: "Keep it for a minute, every ten seconds",
    },
  ],
  config: [
    {
      line: "das-processes config",
      purpose: "Where does each setting come from?",
    },
    {
      line: "DAS_TOKEN=any das-processes config --endpoint http://127.0.0.1:4010",
      purpose: "The same with a mock",
    },
  ],
  completion: [
    {
      line: 'eval "$(das-processes completion bash)"',
      purpose: "For this bash; for every one, put it into ~/.bashrc",
    },
    {
      line: "das-processes completion zsh > _das-processes",
      purpose: "For zsh, in a folder of its $fpath",
    },
    {
      line: "das-processes completion fish > das-processes.fish",
      purpose: "For fish, in ~/.config/fish/completions",
    },
  ],
};
