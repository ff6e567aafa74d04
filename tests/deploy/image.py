"""The image, built and run by buildah: neither a daemon nor an engine for containers is needed, nor a network of its own."""

import atexit
import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

HOST = "console.example.com"
USER = 65532
# For a step that takes milliseconds, on a busy machine.
PATIENCE = 30


class Images:
    """Images and containers in a folder of their own, which goes away in the end."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="evs-deploy-"))
        atexit.register(shutil.rmtree, self.folder, ignore_errors=True)

    def command(self, *words):
        store = ["--root", self.folder / "root", "--runroot", self.folder / "run", "--storage-driver", "vfs"]
        return ["buildah", *map(str, store), *map(str, words)]

    def do(self, *words):
        done = subprocess.run(self.command(*words), capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{words}: {done.stderr}"
        return done.stdout.strip()

    def build(self, root, package, name):
        file = root / "deploy/Dockerfile"
        # With a time that is said, the same files give the same image.
        self.do("bud", "--isolation", "chroot", "--timestamp", "0", "--file", file, "--tag", name, package)
        return json.loads(self.do("inspect", "--type", "image", name))


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def ask(port, path, host=HOST):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("GET", path, headers={"Host": host})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def until(what, condition):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"{what}: not within {PATIENCE} s")


def process_of(buildah, program):
    """The program that runs below buildah."""
    below = {str(buildah)}
    found = None
    for folder in sorted(Path("/proc").glob("[0-9]*"), key=lambda folder: int(folder.name)):
        try:
            parent = (folder / "stat").read_text().rpartition(")")[2].split()[1]
            words = (folder / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if parent in below:
            below.add(folder.name)
            if words[0].decode() == program:
                found = int(folder.name)
    return found


def status_of(process):
    lines = (line.split(":", 1) for line in Path(f"/proc/{process}/status").read_text().splitlines())
    return {name: value.split() for name, value in lines}


class Container:
    """The image as it is run: by its own entry point and arguments, with the configuration of deploy/ mounted."""

    def __init__(self, images, root, image):
        settings = image["OCIv1"]["config"]
        self.port, self.admin = free_port(), free_port()
        name = images.do("from", image["FromImage"])
        mount = f"{root / 'deploy/clouds.toml'}:/etc/evs/clouds.toml:ro"
        words = [*settings["Entrypoint"], *settings["Cmd"], "--port", self.port, "--admin", f"127.0.0.1:{self.admin}"]
        run = images.command("run", "--isolation", "chroot", "--volume", mount, name, "--", *words)
        self.log = tempfile.TemporaryFile("w+")
        self.buildah = subprocess.Popen(run, stdout=self.log, stderr=self.log)
        atexit.register(self.end)
        until(f"the gateway answers ({self.said()})", self.answers)
        self.process = process_of(self.buildah.pid, "/evs-gateway")

    def answers(self):
        assert self.buildah.poll() is None, self.said()
        try:
            return ask(self.port, "/healthz")[0].status == 200
        except OSError:
            return False

    def said(self):
        self.log.seek(0)
        return self.log.read()

    def end(self):
        if self.buildah.poll() is None:
            self.buildah.terminate()
            self.buildah.wait(PATIENCE)


def prepare(root, package):
    images = Images()
    image = images.build(root, package, "console:one")
    image["FromImage"] = "console:one"
    container = Container(images, root, image)

    def the_image_holds_the_program_alone():
        folder = Path(images.do("mount", images.do("from", "console:one")))
        files = sorted(str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file())
        assert files == ["evs-gateway"], files
        assert image["OCIv1"]["config"]["User"] == f"{USER}:{USER}"

    def the_same_package_gives_the_same_image():
        again = images.build(root, package, "console:two")
        assert again["FromImageDigest"] == image["FromImageDigest"], (again["FromImageDigest"], image["FromImageDigest"])

    def it_serves_the_page_to_its_own_name():
        answer, page = ask(container.port, "/")
        assert answer.status == 200 and answer.headers["content-type"].startswith("text/html"), answer.headers
        assert b"<!doctype html>" in page.lower()
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["strict-transport-security"], "it is told that all comes over TLS"
        assert ask(container.port, "/", host="rebound.example.net")[0].status == 421

    def it_tells_browsers_the_clouds_of_its_configuration():
        answer, clouds = ask(container.port, "/clouds.json")
        assert answer.status == 200
        ids = [cloud["id"] for cloud in json.loads(clouds)["clouds"]]
        assert "huawei" in ids and "ours" in ids, ids

    def the_counters_are_not_on_the_public_port():
        answer, text = ask(container.port, "/metrics")
        assert answer.status == 404 and b"evs_gateway" not in text, text
        answer, text = ask(container.admin, "/metrics")
        assert answer.status == 200 and b"evs_gateway_requests_total" in text, text

    def it_runs_without_privileges_and_can_write_nothing():
        status = status_of(container.process)
        assert set(status["Uid"]) == set(status["Gid"]) == {str(USER)}, status["Uid"]
        assert int(status["CapEff"][0], 16) == 0, status["CapEff"]
        inside = Path(f"/proc/{container.process}/root")
        for folder in (inside, inside / "etc", inside / "etc/evs"):
            at = folder.stat()
            assert at.st_uid != USER and at.st_gid != USER and not at.st_mode & 0o002, folder

    def its_log_is_json_and_names_no_query():
        ask(container.port, "/api/huawei/evs/ap-southeast-1/v3/p/servers?secret=query99")
        lines = [json.loads(line) for line in container.said().splitlines() if line.startswith("{")]
        assert lines and "query99" not in container.said()

    # The last one: it ends the container.
    def told_to_stop_it_says_so_goes_on_answering_and_ends_well():
        os.kill(container.process, signal.SIGTERM)
        until("it says that it stops", lambda: ask(container.admin, "/readyz")[0].status == 503)
        assert ask(container.port, "/healthz")[0].status == 200, "who hasn't noticed is still answered"
        assert container.buildah.wait(PATIENCE) == 0, container.said()

    return [
        the_image_holds_the_program_alone,
        the_same_package_gives_the_same_image,
        it_serves_the_page_to_its_own_name,
        it_tells_browsers_the_clouds_of_its_configuration,
        the_counters_are_not_on_the_public_port,
        it_runs_without_privileges_and_can_write_nothing,
        its_log_is_json_and_names_no_query,
        told_to_stop_it_says_so_goes_on_answering_and_ends_well,
    ]
