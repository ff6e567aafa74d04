"""The commands that the console shows for other clients, run by a shell as a person would, on the local cloud."""

import json
import os
import subprocess
import sys
import tempfile
import urllib.request

NAME = "it's \"two\" $(touch run-by-mistake) `x` \\ \u00fc"
NONE = "00000000-0000-0000-0000-000000000000"
# Set by `test.py`: the program that prints the commands.
PRINTER = None


class Person:
    """Somebody with a token in the environment, in one project."""

    def __init__(self, kind, identity, endpoint, account, user, project, region, microversion):
        self.kind, self.endpoint, self.region, self.microversion = kind, endpoint, region, str(microversion)
        domain = {"name": account}
        credential = {"methods": ["password"], "password": {"user": {
            "name": user, "password": f"{account}-demo", "domain": domain}}}
        body = {"auth": {"identity": credential, "scope": {"project": {"name": project, "domain": domain}}}}
        request = urllib.request.Request(
            f"{identity}/v3/auth/tokens", json.dumps(body).encode(), {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            self.token, self.project = answer.headers["X-Subject-Token"], json.load(answer)["token"]["project"]["id"]
        self.environment = {key: value for key, value in os.environ.items() if not key.startswith("OS_")}
        self.environment |= {"OS_TOKEN": self.token, "OS_VOLUME_ENDPOINT": endpoint}
        if kind == "cinder":
            tools = os.path.dirname(sys.executable)
            self.environment |= {
                "PATH": f"{tools}:{os.environ['PATH']}", "OS_AUTH_URL": f"{identity}/v3", "OS_IDENTITY_API_VERSION": "3",
                "OS_USERNAME": user, "OS_PASSWORD": f"{account}-demo", "OS_USER_DOMAIN_NAME": account,
                "OS_PROJECT_NAME": project, "OS_PROJECT_DOMAIN_NAME": account}

    def command(self, client, step, disk=NONE, transfer=NONE):
        # An address that isn't known is taken from the environment: so it is for the OpenStack here.
        endpoint = self.endpoint if self.kind == "evs" else "-"
        printed = subprocess.run(
            [PRINTER, self.kind, endpoint, self.region, self.project, self.microversion, disk, transfer, NAME],
            capture_output=True, text=True, check=True)
        return json.loads(printed.stdout)[client][step]

    def does(self, client, step, key="", **ids):
        """Runs the step's command in an empty folder; gives what it printed, without the question for the key."""
        script = self.command(client, step, **ids)
        environment = {name: value for name, value in self.environment.items()
                       if client != "OpenStack CLI" or name not in ("OS_TOKEN", "OS_VOLUME_ENDPOINT")}
        with tempfile.TemporaryDirectory() as folder:
            done = subprocess.run(
                ["bash", "-c", script], cwd=folder, env=environment, input=f"{key}\n", capture_output=True, text=True,
                timeout=60, check=False)
            assert os.listdir(folder) == [], f"something was run: {os.listdir(folder)}"
        assert done.returncode == 0 and key not in script or not key, f"{script}\n{done.stderr}"
        assert not done.stderr, f"{script}\n{done.stderr}"
        return done.stdout.removeprefix("auth_key: \n")


def evs(server, account, user):
    region = "region-one"
    return Person("evs", f"{server}/iam/{region}", f"{server}/evs/{region}", account, user, region, region, 0)


def cinder(server, account, user, microversion):
    there = f"{server}/openstack"
    return Person("cinder", f"{there}/identity", f"{there}/volume", account, user, account, "RegionOne", microversion)


def moves(sender, recipient, disk_name):
    """Every step by `curl`: the disk is offered, canceled, offered again and accepted."""
    def disks(person):
        return {disk["name"]: disk["id"] for disk in json.loads(person.does("curl", "disks"))["volumes"]}

    disk = disks(sender)[disk_name]
    first = json.loads(sender.does("curl", "create", disk=disk))["transfer"]
    assert first["name"] == NAME and first["volume_id"] == disk, first
    assert first["id"] in [one["id"] for one in json.loads(sender.does("curl", "list"))["transfers"]]
    assert json.loads(sender.does("curl", "show", transfer=first["id"]))["transfer"]["name"] == NAME
    assert sender.does("curl", "cancel", transfer=first["id"]) == ""
    second = json.loads(sender.does("curl", "create", disk=disk))["transfer"]
    wrong = recipient.does("curl", "accept", transfer=second["id"], key="0" * 16)
    assert "transfer" not in json.loads(wrong), wrong
    recipient.does("curl", "accept", transfer=second["id"], key=second["auth_key"])
    assert disk in disks(recipient).values() and disk not in disks(sender).values()


def a_disk_moves_by_the_curl_commands_on_evs(server):
    moves(evs(server, "harbor", "hanna"), evs(server, "meadow", "milo"), "web-cache")


def a_disk_moves_by_the_curl_commands_on_the_older_collection(server):
    moves(cinder(server, "quay", "quinn", 0), cinder(server, "cove", "cora", 0), "web-data")


def a_disk_moves_by_the_curl_commands_on_the_newer_collection(server):
    moves(cinder(server, "cove", "cora", 70), cinder(server, "quay", "quinn", 70), "web-data")


def a_disk_moves_by_the_commands_of_openstack(server):
    sender, recipient, cli = cinder(server, "quay", "quinn", 70), cinder(server, "cove", "cora", 70), "OpenStack CLI"
    assert "web-data" in sender.does(cli, "disks")
    disk = {disk["name"]: disk["id"] for disk in json.loads(sender.does("curl", "disks"))["volumes"]}["web-data"]

    def created():
        """What the table says that the client draws."""
        rows = [line.split("|") for line in sender.does(cli, "create", disk=disk).splitlines() if line.count("|") >= 3]
        return {row[1].strip(): "|".join(row[2:-1]).strip() for row in rows}

    first = created()
    assert first["name"] == NAME, first
    assert first["id"] in sender.does(cli, "list") and NAME in sender.does(cli, "show", transfer=first["id"])
    sender.does(cli, "cancel", transfer=first["id"])
    second = created()
    assert "web-data" not in recipient.does(cli, "disks")
    recipient.does(cli, "accept", transfer=second["id"], key=second["auth_key"])
    assert "web-data" in recipient.does(cli, "disks")


TESTS = [
    a_disk_moves_by_the_curl_commands_on_evs, a_disk_moves_by_the_curl_commands_on_the_older_collection,
    a_disk_moves_by_the_curl_commands_on_the_newer_collection, a_disk_moves_by_the_commands_of_openstack,
]
