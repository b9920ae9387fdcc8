import type { Limits } from "./limits.ts";

/** What a server answers, from where, and to whom. */
export interface Config<Secret = string> {
  listen: {
    /** The name or address to listen on; by default `127.0.0.1`, which other machines cannot reach. */
    host?: string;
    /** The TCP port, 0 to 65535; 0 for any that is free. */
    port: number;
    /** The certificate, with those that it needs, and its key, in PEM; left out, HTTP is spoken. */
    tls?: { cert: string; key: string } | undefined;
  };
  /** Where `/healthz` and `/metrics` are answered; left out, nowhere. */
  admin?: { host?: string; port: number } | undefined;
  tokens?: readonly TokenConfig[] | undefined;
  keys?: readonly KeyConfig<Secret>[] | undefined;
  /** By project id. */
  projects: Readonly<Record<string, ProjectConfig<Secret>>>;
  limits?: Partial<Limits> | undefined;
}

export interface TokenConfig {
  /** The SHA-256 of the token, in hexadecimal: the token itself is not known here. */
  sha256: string;
  /** The ids of the projects that it may see. */
  projects: readonly string[];
}

export interface KeyConfig<Secret = string> {
  /** The key's id (AK). */
  accessKey: string;
  /** The key's secret (SK). */
  secretKey: Secret;
  /** Of a temporary key: the token that goes along with it. */
  securityToken?: Secret | undefined;
  /** The ids of the projects that it may see. */
  projects: readonly string[];
}

export interface ProjectConfig<Secret = string> {
  /** By instance id. */
  instances: Readonly<Record<string, InstanceConfig<Secret>>>;
}

export interface InstanceConfig<Secret = string> {
  /** At least one. A call that names no node gets the first. */
  nodes: readonly NodeConfig[];
  /** By `db_user_id`: the users that the server connects to MySQL as. */
  databaseUsers: Readonly<Record<string, { user: string; password: Secret }>>;
}

export interface NodeConfig {
  /** The `node_id`. */
  id: string;
  source:
    | {
        mysql: {
          host: string;
          port: number;
          /** The authority to trust, in PEM, or those that Node trusts; without `tls`, nothing is encrypted. */
          tls?: { ca?: string } | undefined;
          /** Lists the sessions of this server, too; by default it leaves them out. */
          showOwnSessions?: boolean | undefined;
        };
      }
    /** The path of a file with sessions; an answer of the service, for one. */
    | { recording: string };
}
