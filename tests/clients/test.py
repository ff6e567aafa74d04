"""Clients that other people have written, run as they come against the local cloud: `test.py PROGRAM PRINTER` starts it.
`PRINTER` prints the commands that the console shows for them."""

import subprocess
import sys
import traceback

import generated
import huawei_client
import openstack_client


def main(program, printer):
    generated.PRINTER = printer
    cloud = subprocess.Popen([program, "--port", "0"], stdout=subprocess.PIPE, text=True)
    passed = failed = 0
    try:
        server = cloud.stdout.readline().split()[-1]
        for module in (openstack_client, huawei_client, generated):
            for test in module.TESTS:
                try:
                    test(server)
                    passed += 1
                    print(f"test {module.__name__}::{test.__name__} ... ok", flush=True)
                except Exception:  # noqa: BLE001 - whatever it is, the test has failed
                    failed += 1
                    print(f"test {module.__name__}::{test.__name__} ... FAILED\n{traceback.format_exc()}", flush=True)
    finally:
        cloud.terminate()
        cloud.wait(timeout=10)
    word = "FAILED" if failed else "ok"
    print(f"test result: {word}. {passed} passed; {failed} failed; 0 ignored")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
