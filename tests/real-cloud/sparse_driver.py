"""A volume driver over sparse files, for machines without device-mapper, iSCSI or NFS.

It belongs to the tests alone: it keeps no promise about data but the one that a copy is a copy.
"""

import os
import shutil
import time

from cinder.volume import driver
from oslo_config import cfg

OPTIONS = [cfg.StrOpt("sparse_dir", help="The folder of the files.")]
cfg.CONF.register_opts(OPTIONS, group="sparse")
GIB = 1024**3


class SparseDriver(driver.VolumeDriver):
    """Volumes and snapshots as files of their full length, of which only what was written takes room."""

    VERSION = "1.0"
    CI_WIKI_NAME = "none"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.configuration.append_config_values(OPTIONS)

    def do_setup(self, context):
        os.makedirs(self.configuration.sparse_dir, exist_ok=True)

    def check_for_setup_error(self):
        pass

    def _file(self, name):
        return os.path.join(self.configuration.sparse_dir, name)

    def _make(self, name, size_gib):
        with open(self._file(name), "ab") as file:
            file.truncate(size_gib * GIB)

    def _copy(self, source, target, size_gib):
        shutil.copyfile(self._file(source), self._file(target))
        self._make(target, size_gib)

    def _remove(self, name):
        if os.path.exists(self._file(name)):
            os.remove(self._file(name))

    def create_volume(self, volume):
        self._make(volume.name, volume.size)

    def delete_volume(self, volume):
        self._remove(volume.name)

    def create_snapshot(self, snapshot):
        self._copy(snapshot.volume_name, snapshot.name, snapshot.volume_size)

    def delete_snapshot(self, snapshot):
        self._remove(snapshot.name)

    def create_volume_from_snapshot(self, volume, snapshot):
        self._copy(snapshot.name, volume.name, volume.size)

    def create_cloned_volume(self, volume, src_vref):
        self._copy(src_vref.name, volume.name, volume.size)

    def extend_volume(self, volume, new_size):
        self._make(volume.name, new_size)

    def accept_transfer(self, context, volume, new_user, new_project):
        """Waits for as long as there is a file of the disk's name with `.held` behind it: a storage that takes its time."""
        while os.path.exists(self._file(f"{volume.name}.held")):
            time.sleep(0.1)
        return {}

    def ensure_export(self, context, volume):
        pass

    def create_export(self, context, volume, connector):
        pass

    def remove_export(self, context, volume):
        pass

    def initialize_connection(self, volume, connector):
        return {"driver_volume_type": "local", "data": {"device_path": self._file(volume.name)}}

    def terminate_connection(self, volume, connector, **kwargs):
        pass

    def _update_volume_stats(self):
        self._stats = {
            "volume_backend_name": "sparse",
            "vendor_name": "tests",
            "driver_version": self.VERSION,
            "storage_protocol": "file",
            "total_capacity_gb": 10000,
            "free_capacity_gb": 10000,
            "reserved_percentage": 0,
            "multiattach": True,
        }
