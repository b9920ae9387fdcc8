import { exitCodes } from "../exit-codes.ts";

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
