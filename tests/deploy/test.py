"""What is in deploy/: read by those who know the form, and started. `test.py ROOT PACKAGE` builds the image from a package."""

import sys
import traceback
from pathlib import Path

import compose
import image
import kubernetes


def main(root, package):
    passed = failed = 0
    for module in (kubernetes, compose, image):
        try:
            tests = module.prepare(Path(root), Path(package))
        except Exception:  # noqa: BLE001 - nothing of it can be tested then
            tests = []
            failed += 1
            print(f"test {module.__name__} ... FAILED\n{traceback.format_exc()}", flush=True)
        for test in tests:
            try:
                test()
                passed += 1
                print(f"test {module.__name__}::{test.__name__} ... ok", flush=True)
            except Exception:  # noqa: BLE001 - whatever it is, the test has failed
                failed += 1
                print(f"test {module.__name__}::{test.__name__} ... FAILED\n{traceback.format_exc()}", flush=True)
    word = "FAILED" if failed else "ok"
    print(f"test result: {word}. {passed} passed; {failed} failed; 0 ignored")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
