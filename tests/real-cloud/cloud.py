"""Starts and stops a real Keystone and Cinder in a folder, and fills them with accounts and disks.

    python cloud.py up FOLDER [ORIGIN …]    ORIGIN: more pages that may call the cloud directly (CORS)
    python cloud.py down FOLDER

What it made is told in FOLDER/state.json, and FOLDER/clouds.toml is a gateway's configuration for it.
"""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import requests

import seed

HERE = Path(__file__).resolve().parent
BIN = Path(sys.executable).parent
PASSWORD = "admin-demo"
PATIENCE_S = 120


def say(text):
    print(text, flush=True)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def write_keystone(folder):
    (folder / "keystone.conf").write_text(
        f"""[DEFAULT]
log_file = {folder}/keystone.log
[database]
connection = sqlite:///{folder}/keystone.db
[fernet_tokens]
key_repository = {folder}/fernet
[credential]
key_repository = {folder}/credential
[cache]
enabled = false
"""
    )


def write_cinder(folder, keystone, port):
    paste = BIN.parent / "etc/cinder/api-paste.ini"
    filters = BIN.parent / "etc/cinder/resource_filters.json"
    (folder / "cinder.conf").write_text(
        f"""[DEFAULT]
state_path = {folder}/cinder
log_file = {folder}/cinder.log
transport_url = fake://
rpc_response_timeout = 60
api_paste_config = {paste}
resource_query_filters_file = {filters}
osapi_volume_listen = 127.0.0.1
osapi_volume_listen_port = {port}
osapi_volume_workers = 1
auth_strategy = keystone
enabled_backends = sparse
default_volume_type = plain
host = real
backup_driver = cinder.backup.drivers.posix.PosixBackupDriver
backup_posix_path = {folder}/backups
backup_file_size = 33554432
backup_workers = 1
periodic_fuzzy_delay = 1
[sparse]
volume_driver = sparse_driver.SparseDriver
volume_backend_name = sparse
sparse_dir = {folder}/volumes
[database]
connection = sqlite:///{folder}/cinder.db
[keystone_authtoken]
www_authenticate_uri = {keystone}
auth_url = {keystone}
auth_type = password
username = admin
password = {PASSWORD}
project_name = admin
user_domain_id = default
project_domain_id = default
[key_manager]
backend = cinder.keymgr.conf_key_mgr.ConfKeyManager
fixed_key = {"0" * 64}
[oslo_concurrency]
lock_path = {folder}/locks
[coordination]
backend_url = file://{folder}/coordination
"""
    )


def run(folder, *command):
    with open(folder / "setup.log", "ab") as log:
        subprocess.run([str(BIN / command[0]), *command[1:]], check=True, stdout=log, stderr=log, cwd=folder)


def start(folder, name, command, **env):
    log = open(folder / f"{name}.out", "ab")
    process = subprocess.Popen(
        command,
        stdout=log,
        stderr=log,
        cwd=HERE,
        env={**os.environ, "PYTHONPATH": str(HERE), "PATH": f"{BIN}:{os.environ['PATH']}", **env},
        start_new_session=True,
    )
    (folder / f"{name}.pid").write_text(str(process.pid))
    return process


def wait_for(url, process, log):
    begun = time.monotonic()
    while time.monotonic() - begun < PATIENCE_S:
        if process.poll() is not None:
            raise SystemExit(f"it ended at once; see {log}")
        try:
            return requests.get(url, timeout=PATIENCE_S)
        except requests.ConnectionError:
            time.sleep(0.2)
    raise SystemExit(f"{url} didn't answer within {PATIENCE_S} s; see {log}")


def up(folder, origins):
    down(folder)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for part in ("cinder", "volumes", "backups", "locks", "coordination", "fernet", "credential"):
        (folder / part).mkdir()
    ports = {"keystone": free_port(), "cinder": free_port()}
    keystone, cinder = (f"http://127.0.0.1:{ports[name]}" for name in ("keystone", "cinder"))

    say("setting up Keystone (about 15 seconds)")
    write_keystone(folder)
    config = ["--config-file", str(folder / "keystone.conf")]
    user = ["--keystone-user", str(os.getuid()), "--keystone-group", str(os.getgid())]
    run(folder, "keystone-manage", *config, "db_sync")
    run(folder, "keystone-manage", *config, "fernet_setup", *user)
    run(folder, "keystone-manage", *config, "credential_setup", *user)
    run(
        folder, "keystone-manage", *config, "bootstrap", "--bootstrap-password", PASSWORD,
        "--bootstrap-region-id", "RegionOne", "--bootstrap-public-url", f"{keystone}/v3",
        "--bootstrap-internal-url", f"{keystone}/v3",
    )
    origin = f"http://127.0.0.1:{free_port()}"
    origins = [origin, *origins]
    # The services read what CORS needs from their environment and from no file they are given.
    cors = {
        "OS_CORS__ALLOWED_ORIGIN": ",".join(origins),
        "OS_CORS__EXPOSE_HEADERS": "X-Subject-Token,X-Openstack-Request-Id,OpenStack-API-Version,Retry-After,Openstack-Auth-Receipt",
        "OS_CORS__ALLOW_HEADERS": "X-Auth-Token,X-Subject-Token,X-Openstack-Request-Id,OpenStack-API-Version,Openstack-Auth-Receipt",
    }
    gunicorn = [str(BIN / "gunicorn"), "--workers", "1", "--threads", "8", "--bind", f"127.0.0.1:{ports['keystone']}"]
    # A token in a header is larger than what gunicorn takes by default.
    gunicorn += ["--limit-request-field_size", "65536", "keystone_app:application"]
    process = start(folder, "keystone", gunicorn, OS_KEYSTONE_CONFIG_FILES=str(folder / "keystone.conf"), **cors)
    wait_for(f"{keystone}/v3", process, folder / "keystone.out")

    say("setting up Cinder (about 20 seconds)")
    write_cinder(folder, keystone, ports["cinder"])
    run(folder, "cinder-manage", "--config-file", str(folder / "cinder.conf"), "db", "sync")
    command = [sys.executable, str(HERE / "cinder_all.py"), "--config-file", str(folder / "cinder.conf")]
    process = start(folder, "cinder", command, **cors)
    wait_for(f"{cinder}/", process, folder / "cinder.out")

    say("making accounts and disks (about 20 seconds)")
    state = {"origin": origin, "keystone": keystone, "cinder": cinder, **seed.fill(keystone, cinder, PASSWORD)}
    (folder / "state.json").write_text(json.dumps(state, indent=1))
    write_clouds(folder, keystone, cinder)
    say(f"a real Keystone answers on {keystone}, a real Cinder on {cinder}")


def write_clouds(folder, keystone, cinder):
    def cloud(name, label, via):
        return f"""[[cloud]]
id = "{name}"
profile = "openstack"
upstreams = {{ iam = "{keystone}", evs = "{cinder}" }}
[cloud.app]
label = "{label}"
via = "{via}"

"""

    text = cloud("real", "Real OpenStack", "gateway") + cloud("real-direct", "Real OpenStack, called directly", "direct")
    (folder / "clouds.toml").write_text(text)


def down(folder):
    for pid_file in folder.glob("*.pid"):
        try:
            os.killpg(int(pid_file.read_text()), signal.SIGKILL)
        except ProcessLookupError:
            pass
        pid_file.unlink()


def main():
    match sys.argv[1:]:
        case ["up", folder, *origins]:
            folder = Path(folder).resolve()
            try:
                up(folder, origins)
            except BaseException:
                down(folder)
                raise
        case ["down", folder]:
            down(Path(folder).resolve())
        case _:
            raise SystemExit(__doc__)


if __name__ == "__main__":
    main()
