"""The composition: one copy that may do nothing but answer, reached from its own machine alone."""

import yaml


def prepare(root, package):
    services = yaml.safe_load((root / "deploy/compose.yaml").read_text())["services"]
    (console,) = services.values()

    def it_may_do_nothing_but_answer():
        assert console["read_only"] is True and console["cap_drop"] == ["ALL"]
        assert "no-new-privileges:true" in console["security_opt"]
        assert all(volume.endswith(":ro") for volume in console["volumes"])
        assert "privileged" not in console and "network_mode" not in console

    def it_has_limits():
        for limit in ("mem_limit", "cpus", "pids_limit"):
            assert console[limit], limit
        assert console["ulimits"]["nofile"] == 4096
        assert console["memswap_limit"] == console["mem_limit"], "what doesn't fit would be swapped"

    def it_is_reached_from_its_own_machine_alone_and_the_counters_have_a_port_of_their_own():
        ports = [port.split(":") for port in console["ports"]]
        assert all(port[0] == "127.0.0.1" for port in ports), ports
        command = console["command"]
        admin = command[command.index("--admin") + 1].rpartition(":")[2]
        assert sorted(port[-1] for port in ports) == sorted(["8080", admin])

    return [
        it_may_do_nothing_but_answer,
        it_has_limits,
        it_is_reached_from_its_own_machine_alone_and_the_counters_have_a_port_of_their_own,
    ]
