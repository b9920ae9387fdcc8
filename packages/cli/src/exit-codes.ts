/** What the program ends with, for scripts and monitors. */
export const exitCodes = {
  done: 0,
  /** An error of the program itself. */
  failed: 1,
  /** `check`: a threshold is passed. */
  pastThreshold: 2,
  /** No answer: the server cannot be reached, is late, fails or throttles, or Node is too old. `check` ends so for every reason. */
  couldNotAsk: 3,
  /** The server refused the credentials, or what they may do. */
  refused: 4,
  /** The server refused the request itself: a parameter is wrong, or nothing is there. */
  rejected: 5,
  /** The answer is not what the contract says. */
  brokenAnswer: 6,
  /** An option, a setting or a file is wrong; nothing was sent. */
  usage: 64,
} as const;

/** What the exit codes tell, for the help and the manual. */
export const exitCodeHelp = `Exit codes:
  ${exitCodes.done}   done
  ${exitCodes.failed}   an error of the program itself
  ${exitCodes.pastThreshold}   check: a threshold is passed
  ${exitCodes.couldNotAsk}   no answer: unreachable, late, failing, Node too old; check: for any reason
  ${exitCodes.refused}   the credential was refused, or what it may do
  ${exitCodes.rejected}   the request was refused: something in it is wrong or not there
  ${exitCodes.brokenAnswer}   the answer is not what the contract says
  ${exitCodes.usage}  an option, a setting or a file is wrong; nothing was sent
`;
