"""OpenStack's own command line, unmodified, on the local OpenStack: both accounts move a disk."""

import json
import os
import subprocess
import sys


class Person:
    """Somebody at a shell, signed in by the environment as OpenStack's users are."""

    def __init__(self, server, **names):
        self.environment = {key: value for key, value in os.environ.items() if not key.startswith("OS_")}
        self.environment |= {"OS_AUTH_URL": f"{server}/openstack/identity/v3", "OS_IDENTITY_API_VERSION": "3"}
        self.environment |= {f"OS_{key.upper()}": value for key, value in names.items()}

    def says(self, *words, version="3.0"):
        program = os.path.join(os.path.dirname(sys.executable), "openstack")
        command = [program, "--os-volume-api-version", version, *words]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=60, check=False)

    def gets(self, *words, version="3.0"):
        done = self.says(*words, "-f", "json", version=version)
        assert done.returncode == 0, f"{words}: {done.stderr}"
        return json.loads(done.stdout)


def person(server, account, user):
    return Person(
        server, username=user, password=f"{account}-demo", user_domain_name=account,
        project_name=account, project_domain_name=account,
    )


def a_token_is_issued_for_the_project(server):
    assert person(server, "quay", "quinn").gets("token", "issue")["project_id"]


def disks_are_listed_with_their_status(server):
    disks = {disk["Name"]: disk["Status"] for disk in person(server, "quay", "quinn").gets("volume", "list")}
    assert disks["web-data"] == "available" and disks["attached"] == "in-use", disks


def a_disk_moves_from_one_account_to_the_other(server):
    quinn, cora = person(server, "quay", "quinn"), person(server, "cove", "cora")
    offer = quinn.gets("volume", "transfer", "request", "create", "tiny", "--name", "for cora")
    assert len(offer["auth_key"]) == 16, offer
    listed = quinn.gets("volume", "transfer", "request", "list")
    assert [one["ID"] for one in listed] == [offer["id"]], listed
    wrong = cora.says("volume", "transfer", "request", "accept", "--auth-key", "0" * 16, offer["id"])
    assert wrong.returncode != 0 and "invalid auth key" in wrong.stderr, wrong.stderr
    cora.gets("volume", "transfer", "request", "accept", "--auth-key", offer["auth_key"], offer["id"])
    assert "tiny" in [disk["Name"] for disk in cora.gets("volume", "list")]
    assert "tiny" not in [disk["Name"] for disk in quinn.gets("volume", "list")]


def an_encrypted_disk_moves_by_the_newest_way_alone(server):
    quinn = person(server, "quay", "quinn")
    refused = quinn.says("volume", "transfer", "request", "create", "secret-vault")
    assert "encrypted volume is not supported" in refused.stderr, refused.stderr
    offer = quinn.gets("volume", "transfer", "request", "create", "secret-vault", version="3.70")
    assert quinn.says("volume", "transfer", "request", "delete", offer["id"]).returncode == 0


def an_application_credential_signs_in(server):
    credential = Person(
        server, auth_type="v3applicationcredential", application_credential_name="console",
        application_credential_secret="quinn-credential-secret", username="quinn", user_domain_name="quay",
    )
    assert credential.gets("token", "issue")["project_id"]


def a_reader_can_look_and_not_offer(server):
    rhea = person(server, "quay", "rhea")
    assert rhea.gets("volume", "list")
    refused = rhea.says("volume", "transfer", "request", "create", "web-data")
    assert "Policy doesn't allow" in refused.stderr, refused.stderr


TESTS = [
    a_token_is_issued_for_the_project, disks_are_listed_with_their_status,
    a_disk_moves_from_one_account_to_the_other, an_encrypted_disk_moves_by_the_newest_way_alone,
    an_application_credential_signs_in, a_reader_can_look_and_not_offer,
]
