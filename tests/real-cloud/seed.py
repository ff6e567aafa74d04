"""Accounts, types and disks of the real cloud, made through its own API."""

import time

import requests

PATIENCE_S = 90


class Api:
    """Somebody with a token for one project."""

    def __init__(self, keystone, cinder, identity, scope=None):
        self.keystone, self.cinder = keystone, cinder
        auth = {"identity": identity}
        if scope is not None:
            auth["scope"] = scope
        answer = requests.post(f"{keystone}/v3/auth/tokens", json={"auth": auth}, timeout=60)
        answer.raise_for_status()
        self.token = answer.headers["X-Subject-Token"]
        self.user = answer.json()["token"]["user"]["id"]
        self.project = answer.json()["token"]["project"]["id"]

    def call(self, method, url, body=None):
        headers = {"X-Auth-Token": self.token, "OpenStack-API-Version": "volume 3.70"}
        answer = requests.request(method, url, json=body, headers=headers, timeout=60)
        if answer.status_code >= 400:
            raise SystemExit(f"{method} {url}: {answer.status_code} {answer.text[:500]}")
        return answer.json() if answer.content else {}

    def identity(self, method, path, body=None):
        return self.call(method, f"{self.keystone}/v3/{path}", body)

    def storage(self, method, path, body=None):
        return self.call(method, f"{self.cinder}/v3/{self.project}/{path}", body)

    def until_available(self, kind, thing):
        begun = time.monotonic()
        while time.monotonic() - begun < PATIENCE_S:
            status = self.storage("GET", f"{kind}s/{thing}")[kind]["status"]
            if status == "available":
                return
            if status.startswith("error"):
                raise SystemExit(f"{kind} {thing} has status {status}")
            time.sleep(0.3)
        raise SystemExit(f"{kind} {thing} wasn't available within {PATIENCE_S} s")

    def volume(self, name, size=1, **more):
        volume = self.storage("POST", "volumes", {"volume": {"name": name, "size": size, **more}})["volume"]["id"]
        self.until_available("volume", volume)
        return volume


def password(user, secret, domain):
    return {"methods": ["password"], "password": {"user": {"name": user, "password": secret, "domain": domain}}}


def account(admin, name, user, role="member"):
    """A domain with a project and a user of its own; the password is that of the local cloud's accounts."""
    secret = f"{name}-demo"
    domain = admin.identity("POST", "domains", {"domain": {"name": name}})["domain"]["id"]
    project = admin.identity("POST", "projects", {"project": {"name": name, "domain_id": domain}})["project"]["id"]
    person = admin.identity("POST", "users", {"user": {"name": user, "domain_id": domain, "password": secret}})
    roles = admin.identity("GET", f"roles?name={role}")["roles"]
    admin.identity("PUT", f"projects/{project}/users/{person['user']['id']}/roles/{roles[0]['id']}")
    api = Api(
        admin.keystone, admin.cinder, password(user, secret, {"name": name}),
        {"project": {"name": name, "domain": {"name": name}}},
    )
    credential = api.identity(
        "POST", f"users/{api.user}/application_credentials", {"application_credential": {"name": "console"}}
    )["application_credential"]
    told = {
        "account": name, "user": user, "password": secret, "project": name, "project_id": project,
        "credential_id": credential["id"], "credential_secret": credential["secret"],
    }
    return api, told


def types(admin):
    made = {}
    for name, specs in (("plain", {}), ("luks", {}), ("shared", {"multiattach": "<is> True"})):
        body = {"volume_type": {"name": name, "extra_specs": {"volume_backend_name": "sparse", **specs}}}
        made[name] = admin.storage("POST", "types", body)["volume_type"]["id"]
    encryption = {"provider": "luks", "control_location": "front-end", "cipher": "aes-xts-plain64", "key_size": 256}
    admin.storage("POST", f"types/{made['luks']}/encryption", {"encryption": encryption})
    private = {"name": "private", "os-volume-type-access:is_public": False, "extra_specs": {"volume_backend_name": "sparse"}}
    made["private"] = admin.storage("POST", "types", {"volume_type": private})["volume_type"]["id"]
    return made


def disks(sender):
    made = {name: sender.volume(name) for name in ("plain-1", "plain-2", "plain-3")}
    made["secret-papers"] = sender.volume("secret-papers", volume_type="luks")
    made["shared-scratch"] = sender.volume("shared-scratch", volume_type="shared")
    made["too-large"] = sender.volume("too-large", size=20)
    made["with-history"] = sender.volume("with-history")
    for name in ("monday", "tuesday"):
        body = {"snapshot": {"name": name, "volume_id": made["with-history"]}}
        snapshot = sender.storage("POST", "snapshots", body)["snapshot"]["id"]
        sender.until_available("snapshot", snapshot)
    made["backed-up"] = sender.volume("backed-up")
    backup = sender.storage("POST", "backups", {"backup": {"name": "nightly", "volume_id": made["backed-up"]}})
    sender.until_available("backup", backup["backup"]["id"])
    return made


def fill(keystone, cinder, admin_password):
    admin = Api(
        keystone, cinder, password("admin", admin_password, {"id": "default"}),
        {"project": {"name": "admin", "domain": {"id": "default"}}},
    )
    service = admin.identity("POST", "services", {"service": {"name": "cinder", "type": "block-storage"}})["service"]["id"]
    for interface in ("public", "internal"):
        endpoint = {
            "interface": interface, "service_id": service, "region": "RegionOne",
            "url": f"{cinder}/v3/%(project_id)s",
        }
        admin.identity("POST", "endpoints", {"endpoint": endpoint})
    made_types = types(admin)
    sender, told_sender = account(admin, "quay", "quinn")
    recipient, told_recipient = account(admin, "cove", "cora")
    small, told_small = account(admin, "nest", "nell")
    # Somebody with many disks, and somebody whose list of disks breaks.
    many, told_many = account(admin, "reef", "rhea")
    _, told_broken = account(admin, "grove", "gale")
    told_admin = {"account": "Default", "user": "admin", "password": admin_password, "project": "admin"}
    quota = {"volumes": 1, "gigabytes": 10, "snapshots": 1}
    admin.storage("PUT", f"os-quota-sets/{small.project}", {"quota_set": quota})
    for api in (sender, recipient, many):
        admin.storage("PUT", f"os-quota-sets/{api.project}", {"quota_set": {"volumes": 100}})
    return {
        "accounts": {
            "admin": told_admin, "sender": told_sender, "recipient": told_recipient, "small": told_small,
            "many": told_many, "broken": told_broken,
        },
        "types": made_types,
        "disks": disks(sender),
    }
