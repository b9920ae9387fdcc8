/** Every rule of the suite: what it is about, and what it says. */
export const catalogue = {
  "server-error": ["Every answer", "No request makes the server fail."],
  "documented-status": ["Every answer", "Every answer has a status that the contract documents."],
  "documented-content-type": ["Every answer", "Every answer has the content type of its status."],
  "documented-headers": ["Every answer", "Headers that the contract documents are as it says."],
  "documented-body": ["Every answer", "Every body is what the schema of its status says."],
  "credential-hidden": ["Every answer", "No answer repeats the credential."],

  "valid-accepted": ["Valid requests", "Whatever the contract allows is accepted."],
  "bounds-accepted": ["Valid requests", "Each bound of each parameter is itself allowed."],
  "optional-missing-accepted": [
    "Valid requests",
    "Parameters that are not required may be left out, in every combination that the dependencies allow.",
  ],
  "credential-accepted": [
    "Valid requests",
    "Each kind of credential that is given lets a call in.",
  ],

  "missing-refused": ["Wrong requests", "A required parameter that is missing is refused."],
  "empty-refused": ["Wrong requests", "A parameter that is empty is refused."],
  "integer-refused": [
    "Wrong requests",
    "What is not an integer, written as JSON does, is refused.",
  ],
  "range-refused": ["Wrong requests", "A number outside of its bounds is refused."],
  "pattern-refused": ["Wrong requests", "A text that breaks its pattern is refused."],
  "repeated-refused": ["Wrong requests", "A parameter that is given twice is refused."],
  "unknown-refused": ["Wrong requests", "A parameter that the contract does not know is refused."],
  "case-refused": ["Wrong requests", "A parameter's name in another case is refused."],
  "encoding-refused": ["Wrong requests", "What is not percent-encoded UTF-8 is refused."],
  "dependency-refused": [
    "Wrong requests",
    "Parameters that do not go together as the contract says are refused.",
  ],
  "error-code": ["Wrong requests", "A refusal names what is wrong by its own error code."],

  "unknown-path": ["Paths and methods", "A path that the contract does not know is not found."],
  "method-refused": [
    "Paths and methods",
    "A method that the contract does not know is refused with 405.",
  ],
  "method-allow": [
    "Paths and methods",
    "A method is refused with a list of those that are allowed.",
  ],
  "head-and-options": [
    "Paths and methods",
    "HEAD is answered as GET is, without a body, or refused; OPTIONS tells the methods, or is refused.",
  ],

  "credential-required": ["Credentials", "A call without a credential is refused with 401."],
  "wrong-token-refused": ["Credentials", "A wrong token is refused with 401."],
  "wrong-signature-refused": ["Credentials", "A wrong signature is refused with 401."],

  "status-available": ["Mocks", "A mock gives each documented status, when asked for it."],
  "example-returned": ["Mocks", "A mock returns each documented example unchanged."],

  "limit-bounds": [
    "Meaning",
    "A page holds as many sessions as there are, and never more than its limit.",
  ],
  "limit-default": ["Meaning", "Without a limit, a page is that of the default limit."],
  "offset-skips": ["Meaning", "An offset skips that many sessions."],
  "offset-default": ["Meaning", "Without an offset, a page is that of the default offset."],
  "offset-past-end": ["Meaning", "A page past the end is empty, and counts as any other."],
  "count-is-total": ["Meaning", "The count is the total, and not the length of the page."],
  "pages-compose": ["Meaning", "Two pages laid together give the larger page."],
  "user-filters": ["Meaning", "With a user, every page has sessions of that user alone."],
  "database-filters": [
    "Meaning",
    "With a database, every page has sessions in that database alone.",
  ],

  "example-valid": ["Judges", "Each documented example is what its schema says."],
  "requests-judged-alike": ["Judges", "Ajv and Zod judge every request as the contract does."],
  "values-judged-alike": [
    "Judges",
    "Ajv and Zod judge the values of parameters, whatever their types, as the contract does.",
  ],
  "answers-judged-alike": ["Judges", "Ajv, Zod and Prism judge every answer as the contract does."],
} as const satisfies Record<string, readonly [group: string, sentence: string]>;

export type RuleId = keyof typeof catalogue;

export const ruleIds = Object.keys(catalogue) as RuleId[];
