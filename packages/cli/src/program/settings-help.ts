/** Where settings come from, for the help and the manual. */
export const settingsHelp = `A setting is taken from the first place that has it:
  1. an option, such as --instance-id
  2. the environment: DAS_ENDPOINT, DAS_REGION, DAS_PROJECT_ID,
     DAS_INSTANCE_ID, DAS_DB_USER_ID, DAS_TOKEN, DAS_ACCESS_KEY,
     DAS_SECRET_KEY, DAS_SECURITY_TOKEN
  3. the environment, by the vendor's names: HUAWEICLOUD_SDK_PROJECT_ID,
     HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK,
     HUAWEICLOUD_SDK_SECURITY_TOKEN
  4. the profile file: ~/.config/das-processes/profiles.ini, or what
     DAS_PROFILES_FILE names; of it the section that --profile or
     DAS_PROFILE names, or else [default]
  5. the vendor's file: ~/.huaweicloud/credentials, or what
     HUAWEICLOUD_SDK_CREDENTIALS_FILE names; of its section [basic] ak,
     sk, security_token and project_id

What is empty is not set. No option takes a secret, as everyone on a
machine can read its command lines. A token, or an access key with its
secret key, is taken whole from one place; where one place has both, the
token.

A profile, in a file that nobody else can read (chmod 600):
  [default]
  region = cn-north-1
  project_id = 054e292c9880d4992f02c0196d3ea468
  instance_id = da304cd5bbb944de828759bc7be3d3fein01
  db_user_id = 2c250598-1e3c-4d31-bc19-be1d866247e6
  access_key = <the key's id>
  secret_key = <its secret>
`;
