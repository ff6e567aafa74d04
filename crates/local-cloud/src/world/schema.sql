CREATE TABLE accounts (
    id   TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

CREATE TABLE users (
    id            TEXT PRIMARY KEY,
    account_id    TEXT NOT NULL REFERENCES accounts (id),
    name          TEXT NOT NULL,
    salt          TEXT NOT NULL,
    password      TEXT NOT NULL,             -- salted hash
    second_factor TEXT,                      -- base32 secret of the one-time passcodes
    token_seconds INTEGER NOT NULL,
    habit         TEXT NOT NULL,             -- the fault that this user meets: UserFault in users.rs
    UNIQUE (account_id, name)
);

CREATE TABLE access_keys (
    ak             TEXT PRIMARY KEY,
    sk             TEXT NOT NULL,            -- as it is: a signature is checked with the secret itself
    user_id        TEXT NOT NULL REFERENCES users (id),
    security_token TEXT,                     -- of a temporary key
    expires_at     INTEGER,
    failures       INTEGER NOT NULL DEFAULT 0,
    locked_until   INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE denials (
    user_id TEXT NOT NULL REFERENCES users (id),
    action  TEXT NOT NULL,                   -- an action, or the beginning of one and a star
    PRIMARY KEY (user_id, action)
) WITHOUT ROWID;

CREATE TABLE projects (
    id         TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    name       TEXT NOT NULL,
    region     TEXT NOT NULL,
    parent_id  TEXT NOT NULL,
    UNIQUE (account_id, name)
);

CREATE TABLE quotas (
    project_id TEXT NOT NULL REFERENCES projects (id),
    resource   TEXT NOT NULL,
    hard_limit INTEGER NOT NULL,             -- -1: none
    PRIMARY KEY (project_id, resource)
) WITHOUT ROWID;

CREATE TABLE tokens (
    hash       TEXT PRIMARY KEY,
    user_id    TEXT NOT NULL REFERENCES users (id),
    methods    TEXT NOT NULL,                -- comma between
    project_id TEXT REFERENCES projects (id),
    account_id TEXT REFERENCES accounts (id),
    issued_at  INTEGER NOT NULL,             -- microseconds since 1970, as are all integers named ..._at
    expires_at INTEGER NOT NULL,
    revoked    INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE TABLE volumes (
    id                     TEXT PRIMARY KEY,
    project_id             TEXT NOT NULL REFERENCES projects (id),
    user_id                TEXT NOT NULL,
    name                   TEXT,
    description            TEXT,
    status                 TEXT NOT NULL,
    size                   INTEGER NOT NULL, -- GiB
    availability_zone      TEXT NOT NULL,
    volume_type            TEXT NOT NULL,
    bootable               INTEGER NOT NULL,
    multiattach            INTEGER NOT NULL,
    metadata               TEXT NOT NULL,    -- JSON, as are the next ones down to tags
    attachments            TEXT NOT NULL,
    iops                   TEXT NOT NULL,
    throughput             TEXT NOT NULL,
    tags                   TEXT NOT NULL,
    service_type           TEXT NOT NULL,
    dedicated_storage_id   TEXT,
    dedicated_storage_name TEXT,
    snapshot_policy_id     TEXT,
    enterprise_project_id  TEXT NOT NULL,
    created_at             TEXT NOT NULL,
    updated_at             TEXT
) WITHOUT ROWID;
CREATE INDEX volumes_by_project ON volumes (project_id, created_at, id);

CREATE TABLE snapshots (
    id         TEXT PRIMARY KEY,
    project_id TEXT NOT NULL,
    volume_id  TEXT NOT NULL,
    api        TEXT NOT NULL,                -- v2 or v5: the one that lists it
    name       TEXT NOT NULL,
    status     TEXT NOT NULL,
    size       INTEGER NOT NULL,
    created_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX snapshots_by_volume ON snapshots (volume_id);
CREATE INDEX snapshots_by_project ON snapshots (project_id, created_at, id);

CREATE TABLE snapshot_policies (
    id         TEXT PRIMARY KEY,
    project_id TEXT NOT NULL,
    name       TEXT NOT NULL,
    created_at TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE backups (
    id            TEXT PRIMARY KEY,
    project_id    TEXT NOT NULL,
    vault_id      TEXT NOT NULL,
    parent_id     TEXT,                      -- the server backup it is a part of
    resource_id   TEXT NOT NULL,
    resource_name TEXT NOT NULL,
    resource_type TEXT NOT NULL,
    resource_size INTEGER NOT NULL,
    name          TEXT NOT NULL,
    status        TEXT NOT NULL,
    created_at    TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX backups_by_resource ON backups (resource_id);
CREATE INDEX backups_by_project ON backups (project_id, created_at, id);

CREATE TABLE vaults (
    id          TEXT PRIMARY KEY,
    project_id  TEXT NOT NULL,
    name        TEXT NOT NULL,
    object_type TEXT NOT NULL,               -- disk or server
    created_at  TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE vault_resources (
    vault_id      TEXT NOT NULL REFERENCES vaults (id),
    resource_id   TEXT NOT NULL,
    resource_name TEXT NOT NULL,
    resource_type TEXT NOT NULL,
    resource_size INTEGER NOT NULL,
    auto_protect  INTEGER NOT NULL,
    PRIMARY KEY (vault_id, resource_id)
) WITHOUT ROWID;
CREATE INDEX vaults_by_resource ON vault_resources (resource_id);

CREATE TABLE policies (
    id         TEXT PRIMARY KEY,
    project_id TEXT NOT NULL,
    name       TEXT NOT NULL,
    enabled    INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE policy_vaults (
    policy_id TEXT NOT NULL REFERENCES policies (id),
    vault_id  TEXT NOT NULL REFERENCES vaults (id),
    PRIMARY KEY (policy_id, vault_id)
) WITHOUT ROWID;

CREATE TABLE transfers (
    id         TEXT PRIMARY KEY,
    volume_id  TEXT NOT NULL REFERENCES volumes (id), -- two of one disk can exist
    name       TEXT NOT NULL,
    salt       TEXT NOT NULL,
    key_hash   TEXT NOT NULL,
    created_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX transfers_by_volume ON transfers (volume_id);

-- What happens once and not again: the faults that were asked for by name, and a throttled user's first calls.
CREATE TABLE spent (
    what TEXT PRIMARY KEY
) WITHOUT ROWID;

-- The other cloud, shaped as OpenStack: its whole state as one document.
CREATE TABLE openstack (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    document TEXT NOT NULL
);
