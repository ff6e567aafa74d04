"""The Kubernetes manifest: right by the schemas of old and new clusters, and with what those who run clusters ask for."""

import re
import subprocess
import tempfile

import kubernetes_validate
import yaml

# The oldest and the newest that people run, and one between.
VERSIONS = ["1.28", "1.32", "1.37"]


def prepare(root, package):
    parts = list(yaml.safe_load_all((root / "deploy/kubernetes.yaml").read_text()))

    def of(kind):
        (only,) = [part for part in parts if part["kind"] == kind]
        return only

    pod = of("Deployment")["spec"]["template"]["spec"]
    (container,) = pod["containers"]

    def every_part_fits_the_schemas_of_old_and_new_clusters():
        assert len(parts) == 6, parts
        for version in VERSIONS:
            for part in parts:
                kubernetes_validate.validate(part, version, strict=True)

    def a_slip_in_the_manifest_would_be_found():
        try:
            kubernetes_validate.validate({**of("Service"), "spec": {"selectors": {}}}, VERSIONS[-1], strict=True)
        except kubernetes_validate.ValidationError:
            return
        raise AssertionError("a wrong word passes")

    def the_pod_may_do_nothing_but_answer():
        assert pod["automountServiceAccountToken"] is False and pod["enableServiceLinks"] is False
        user = pod["securityContext"]
        assert user["runAsNonRoot"] is True and user["runAsUser"] == 65532 == user["runAsGroup"]
        assert user["seccompProfile"] == {"type": "RuntimeDefault"}
        rights = container["securityContext"]
        assert rights == {
            "readOnlyRootFilesystem": True,
            "allowPrivilegeEscalation": False,
            "capabilities": {"drop": ["ALL"]},
        }, rights
        assert all(mount.get("readOnly") for mount in container["volumeMounts"])
        for word in ("hostNetwork", "hostPID", "hostIPC", "hostPath"):
            assert word not in str(pod), word

    def it_has_limits_and_an_image_that_cannot_change():
        limits, requests = container["resources"]["limits"], container["resources"]["requests"]
        assert set(limits) == set(requests) == {"cpu", "memory", "ephemeral-storage"}, limits
        assert re.fullmatch(r"[^@]+@sha256:[0-9a-f]{64}", container["image"]), container["image"]

    def only_the_ingress_and_the_monitoring_reach_it_each_one_port():
        policy = of("NetworkPolicy")["spec"]
        assert policy["policyTypes"] == ["Ingress", "Egress"]
        reached = {}
        for rule in policy["ingress"]:
            assert rule["from"], "anybody may come in"
            for port in rule["ports"]:
                reached[port["port"]] = rule["from"]
        assert set(reached) == {"http", "admin"} and reached["http"] != reached["admin"], reached
        served = [port["targetPort"] for port in of("Service")["spec"]["ports"]]
        assert served == ["http"], "the counters are no service"

    def it_reaches_names_and_public_clouds_and_nothing_within():
        for rule in of("NetworkPolicy")["spec"]["egress"]:
            assert rule["to"] and rule["ports"], rule
            for block in (target["ipBlock"] for target in rule["to"] if "ipBlock" in target):
                within = {"0.0.0.0/0": "169.254.0.0/16", "::/0": "fe80::/10"}
                assert within[block["cidr"]] in block["except"], block

    def the_counters_are_apart_and_probes_go_there():
        arguments = container["args"]
        assert arguments[arguments.index("--admin") + 1] == "0.0.0.0:9090"
        for probe in ("livenessProbe", "readinessProbe"):
            assert container[probe]["httpGet"]["port"] == "admin"
        draining = int(arguments[arguments.index("--drain-seconds") + 1])
        noticed = container["readinessProbe"]["periodSeconds"] * container["readinessProbe"]["failureThreshold"]
        assert noticed < draining < pod["terminationGracePeriodSeconds"]

    def the_console_is_told_the_name_under_which_the_ingress_serves_it():
        hosts = [rule["host"] for rule in of("Ingress")["spec"]["rules"]]
        assert of("Ingress")["spec"]["tls"][0]["hosts"] == hosts
        for host in hosts:
            assert f'"https://{host}"' in of("ConfigMap")["data"]["clouds.toml"]

    def the_gateway_takes_the_configuration_that_is_written_there():
        with tempfile.NamedTemporaryFile("w", suffix=".toml") as file:
            file.write(of("ConfigMap")["data"]["clouds.toml"])
            file.flush()
            words = [package / "evs-gateway", "--host", "0.0.0.0", "--config", file.name, "--check"]
            checked = subprocess.run(words, capture_output=True, text=True, check=False)
        assert checked.returncode == 0, checked.stderr

    return [
        every_part_fits_the_schemas_of_old_and_new_clusters,
        a_slip_in_the_manifest_would_be_found,
        the_pod_may_do_nothing_but_answer,
        it_has_limits_and_an_image_that_cannot_change,
        only_the_ingress_and_the_monitoring_reach_it_each_one_port,
        it_reaches_names_and_public_clouds_and_nothing_within,
        the_counters_are_apart_and_probes_go_there,
        the_console_is_told_the_name_under_which_the_ingress_serves_it,
        the_gateway_takes_the_configuration_that_is_written_there,
    ]
