"""A MariaDB of one's own for Cinder, in the real cloud's folder: as production has it, it keeps no letters of four bytes."""

import getpass
import os
import shutil
import subprocess
import time

PATIENCE_S = 60


def program(name):
    # Debian keeps the server where only administrators look.
    return shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin") or name


def prepare(folder, log):
    """Makes the folder of its data; returns the command that serves it."""
    data = folder / "mariadb"
    common = ["--no-defaults", f"--datadir={data}", f"--user={getpass.getuser()}"]
    make = [program("mariadb-install-db"), *common, "--auth-root-authentication-method=normal", "--skip-test-db"]
    subprocess.run(make, check=True, stdout=log, stderr=log)
    # What is lost when the machine stops is no loss here.
    quick = ["--innodb-flush-log-at-trx-commit=0", "--skip-networking", f"--socket={socket(folder)}"]
    return [program("mariadbd"), *common, *quick]


def socket(folder):
    return folder / "mariadb.sock"


def make_database(folder, process):
    """Waits for the server and makes Cinder's database; returns how Cinder connects to it."""
    import pymysql

    begun = time.monotonic()
    while True:
        try:
            connection = pymysql.connect(unix_socket=str(socket(folder)), user="root")
            break
        except pymysql.err.OperationalError:
            if process.poll() is not None or time.monotonic() - begun > PATIENCE_S:
                raise SystemExit(f"MariaDB doesn't answer; see {folder}/mariadb.out") from None
            time.sleep(0.2)
    with connection, connection.cursor() as cursor:
        cursor.execute("CREATE DATABASE cinder CHARACTER SET utf8mb3 COLLATE utf8mb3_general_ci")
    return f"mysql+pymysql://root@localhost/cinder?unix_socket={socket(folder)}"
