"""Starts and stops a real Keystone and Cinder in a folder, and fills them with accounts and disks.

    python cloud.py up FOLDER [ORIGIN …]    ORIGIN: more pages that may call the cloud directly (CORS)
    python cloud.py again FOLDER            starts Cinder again, after it was killed
    python cloud.py down FOLDER

With REAL_CLOUD_DATABASE=mariadb Cinder keeps its records in a MariaDB instead of an SQLite. What it made is told in
FOLDER/state.json, and FOLDER/clouds.toml is a gateway's configuration for it.
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

import cloud_config
import cloud_database
import seed

HERE = Path(__file__).resolve().parent
BIN = cloud_config.BIN
PASSWORD = "admin-demo"
PATIENCE_S = 120


def say(text):
    print(text, flush=True)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


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
    ports = {name: free_port() for name in ("keystone", "cinder", "small")}
    keystone, cinder, small = (f"http://127.0.0.1:{port}" for port in ports.values())
    origin = f"http://127.0.0.1:{free_port()}"
    # The services read what CORS needs from their environment and from no file they are given.
    cors = {
        "OS_CORS__ALLOWED_ORIGIN": ",".join([origin, *origins]),
        "OS_CORS__EXPOSE_HEADERS": "X-Subject-Token,X-Openstack-Request-Id,OpenStack-API-Version,Retry-After,Openstack-Auth-Receipt",
        "OS_CORS__ALLOW_HEADERS": "X-Auth-Token,X-Subject-Token,X-Openstack-Request-Id,OpenStack-API-Version,Openstack-Auth-Receipt",
    }

    say("setting up Keystone (about 15 seconds)")
    up_keystone(folder, keystone, ports["keystone"], cors)

    say("setting up Cinder (about 20 seconds)")
    cloud_config.write_cinder(folder, keystone, ports["cinder"], PASSWORD, database(folder))
    cloud_config.write_small(folder, ports["small"])
    run(folder, "cinder-manage", "--config-file", str(folder / "cinder.conf"), "db", "sync")
    process = start_cinder(folder, cors)
    wait_for(f"{cinder}/", process, folder / "cinder.out")
    second = start(folder, "small", cinder_command(folder, "cinder.conf", "small.conf", api_alone=True), **cors)

    say("making accounts and disks (about 20 seconds)")
    state = {
        "origin": origin, "keystone": keystone, "cinder": cinder, "small": small, "cors": cors,
        "python": sys.executable, "script": str(Path(__file__).resolve()),
        **seed.fill(keystone, cinder, PASSWORD),
    }
    (folder / "state.json").write_text(json.dumps(state, indent=1))
    cloud_config.write_clouds(folder, keystone, cinder)
    wait_for(f"{small}/", second, folder / "small.out")
    say(f"a real Keystone answers on {keystone}, a real Cinder on {cinder}")


def up_keystone(folder, keystone, port, cors):
    cloud_config.write_keystone(folder)
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
    gunicorn = [str(BIN / "gunicorn"), "--workers", "1", "--threads", "8", "--bind", f"127.0.0.1:{port}"]
    # A token in a header is larger than what gunicorn takes by default. It closes idle connections after two seconds, which
    # on a busy machine is now and then at the moment when one is used again.
    gunicorn += ["--limit-request-field_size", "65536", "--keep-alive", "120", "keystone_app:application"]
    process = start(folder, "keystone", gunicorn, OS_KEYSTONE_CONFIG_FILES=str(folder / "keystone.conf"), **cors)
    wait_for(f"{keystone}/v3", process, folder / "keystone.out")


def database(folder):
    """How Cinder connects to its database, which is started if it's a server."""
    if os.environ.get("REAL_CLOUD_DATABASE") != "mariadb":
        return f"sqlite:///{folder}/cinder.db"
    with open(folder / "setup.log", "ab") as log:
        command = cloud_database.prepare(folder, log)
    return cloud_database.make_database(folder, start(folder, "mariadb", command))


def cinder_command(folder, *files, api_alone=False):
    named = [word for file in files for word in ("--config-file", str(folder / file))]
    return [sys.executable, str(HERE / "cinder_all.py"), *(["api"] if api_alone else []), *named]


def start_cinder(folder, cors):
    return start(folder, "cinder", cinder_command(folder, "cinder.conf"), **cors)


def again(folder):
    state = json.loads((folder / "state.json").read_text())
    process = start_cinder(folder, state["cors"])
    wait_for(f"{state['cinder']}/", process, folder / "cinder.out")


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
        case ["again", folder]:
            again(Path(folder).resolve())
        case ["down", folder]:
            down(Path(folder).resolve())
        case _:
            raise SystemExit(__doc__)


if __name__ == "__main__":
    main()
