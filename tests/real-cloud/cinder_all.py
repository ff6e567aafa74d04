"""Cinder's API, scheduler, volume and backup services in one process, so that its in-memory message bus is enough.

Called with cinder's own options: --config-file FILE. The word `api` before them starts the API alone.
"""

from cinder import monkey_patch

monkey_patch.patch()

import shlex  # noqa: E402
import sys  # noqa: E402

import os_brick  # noqa: E402
from cinder import coordination, i18n, objects, rpc, service, utils, version  # noqa: E402
from cinder.cmd import backup, volume  # noqa: E402, F401  (their options)
from cinder.common import config, constants  # noqa: E402
from oslo_config import cfg  # noqa: E402
from oslo_log import log  # noqa: E402
from oslo_privsep import priv_context  # noqa: E402
from oslo_service import service as oslo_service  # noqa: E402

CONF = cfg.CONF


def main():
    is_api_alone = sys.argv[1:2] == ["api"]
    if is_api_alone:
        del sys.argv[1]
    i18n.enable_lazy()
    objects.register_all()
    CONF(sys.argv[1:], project="cinder", version=version.version_string())
    config.set_middleware_defaults()
    log.setup(CONF, "cinder")
    # Nothing here needs more rights than the tests have: a call by "sudo" becomes a plain one.
    utils.get_root_helper = lambda: "env"
    priv_context.init(root_helper=shlex.split(utils.get_root_helper()))
    utils.monkey_patch()
    os_brick.setup(CONF)
    coordination.COORDINATOR.start()
    rpc.init(CONF)
    services = [] if is_api_alone else workers()
    services.append(service.WSGIService("osapi_volume"))
    launcher = oslo_service.launch(CONF, services[0], restart_method="mutate")
    for other in services[1:]:
        launcher.launch_service(other)
    launcher.wait()


def workers():
    services = [service.Service.create(binary="cinder-scheduler")]
    for backend in CONF.enabled_backends:
        CONF.register_opt(volume.host_opt, group=backend)
        services.append(
            service.Service.create(
                host=f"{CONF.host}@{backend}",
                service_name=backend,
                binary=constants.VOLUME_BINARY,
                coordination=True,
            )
        )
    semaphore = utils.semaphore_factory(CONF.backup_max_operations, 1)
    services.append(
        service.Service.create(
            binary="cinder-backup",
            coordination=True,
            service_name="backup",
            process_number=1,
            semaphore=semaphore,
        )
    )
    return services


if __name__ == "__main__":
    main()
