/** What a setting is called in each of the places where it can stand. */
export interface SettingNames {
  option?: "endpoint" | "region" | "projectId" | "instanceId" | "dbUserId";
  variable: string;
  vendorVariable?: string;
  /** In the vendor's file. */
  vendorKey?: string;
  isSecret?: true;
}

/** The settings, by their keys in the profile file. */
export const settingNames = {
  endpoint: { option: "endpoint", variable: "DAS_ENDPOINT" },
  region: { option: "region", variable: "DAS_REGION" },
  project_id: {
    option: "projectId",
    variable: "DAS_PROJECT_ID",
    vendorVariable: "HUAWEICLOUD_SDK_PROJECT_ID",
    vendorKey: "project_id",
  },
  instance_id: { option: "instanceId", variable: "DAS_INSTANCE_ID" },
  db_user_id: { option: "dbUserId", variable: "DAS_DB_USER_ID" },
  token: { variable: "DAS_TOKEN", isSecret: true },
  access_key: {
    variable: "DAS_ACCESS_KEY",
    vendorVariable: "HUAWEICLOUD_SDK_AK",
    vendorKey: "ak",
    isSecret: true,
  },
  secret_key: {
    variable: "DAS_SECRET_KEY",
    vendorVariable: "HUAWEICLOUD_SDK_SK",
    vendorKey: "sk",
    isSecret: true,
  },
  security_token: {
    variable: "DAS_SECURITY_TOKEN",
    vendorVariable: "HUAWEICLOUD_SDK_SECURITY_TOKEN",
    vendorKey: "security_token",
    isSecret: true,
  },
} as const satisfies Record<string, SettingNames>;
