"""The configuration files of the real cloud: Keystone's, Cinder's, and the gateway's for both."""

import sys
from pathlib import Path

BIN = Path(sys.executable).parent

# The most that a page of the second Cinder holds.
SMALL_PAGE = 3


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


def write_cinder(folder, keystone, port, admin_password, database):
    paste = BIN.parent / "etc/cinder/api-paste.ini"
    filters = BIN.parent / "etc/cinder/resource_filters.json"
    (folder / "cinder.conf").write_text(
        f"""[DEFAULT]
state_path = {folder}/cinder
log_file = {folder}/cinder.log
transport_url = fake://
rpc_response_timeout = 60
# Services that share a process report under one name, and the others would be taken for dead after a minute.
service_down_time = 86400
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
connection = {database}
[keystone_authtoken]
www_authenticate_uri = {keystone}
auth_url = {keystone}
auth_type = password
username = admin
password = {admin_password}
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


def write_small(folder, port):
    """What differs in the second Cinder, an API alone on the same database."""
    (folder / "small.conf").write_text(
        f"""[DEFAULT]
log_file = {folder}/small.log
osapi_volume_listen_port = {port}
osapi_max_limit = {SMALL_PAGE}
"""
    )


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
