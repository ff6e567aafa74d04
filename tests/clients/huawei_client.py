"""The provider's own library, unmodified, on the local cloud: access keys signed by it, and a disk moved."""

import json
import socket
import urllib.parse
import urllib.request

from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.exceptions.exceptions import ClientRequestException
from huaweicloudsdkevs.v2 import (
    CinderAcceptVolumeTransferOption, CinderAcceptVolumeTransferRequest, CinderAcceptVolumeTransferRequestBody,
    CinderCreateVolumeTransferRequest, CinderCreateVolumeTransferRequestBody, CinderDeleteVolumeTransferRequest,
    CinderListVolumeTransfersRequest, CinderShowVolumeTransferRequest, CreateVolumeTransferOption, EvsClient,
    ListVolumesRequest,
)

REGION = "region-one"

# Names below localhost are this machine (RFC 6761), which not every system's resolver knows.
resolve = socket.getaddrinfo
socket.getaddrinfo = lambda host, *rest, **more: resolve(
    "127.0.0.1" if str(host).endswith(".localhost") else host, *rest, **more)


def project(server, account, user):
    """The id of the user's project, which the library wants to be told."""
    identity = {"methods": ["password"], "password": {"user": {
        "name": user, "password": f"{account}-demo", "domain": {"name": account}}}}
    body = {"auth": {"identity": identity, "scope": {"project": {"name": REGION}}}}
    request = urllib.request.Request(
        f"{server}/iam/{REGION}/v3/auth/tokens", json.dumps(body).encode(), {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)["token"]["project"]["id"]


def client(server, account, user, secret=None):
    endpoint = f"http://evs.{REGION}.localhost:{urllib.parse.urlsplit(server).port}"
    secret = secret or f"{account}-{user}-secret-key"
    keys = BasicCredentials(f"{account}{user}".upper(), secret, project(server, account, user))
    return EvsClient.new_builder().with_credentials(keys).with_endpoint(endpoint).build()


def create_transfer(sender, name):
    volumes = sender.list_volumes(ListVolumesRequest(name=name)).volumes
    asked = CreateVolumeTransferOption(name="by the library", volume_id=volumes[0].id)
    body = CinderCreateVolumeTransferRequestBody(transfer=asked)
    return sender.cinder_create_volume_transfer(CinderCreateVolumeTransferRequest(body=body)).transfer


def refused(call):
    try:
        call()
    except ClientRequestException as error:
        return error
    raise AssertionError("it wasn't refused")


def disks_are_listed_by_an_access_key(server):
    assert len(client(server, "harbor", "hanna").list_volumes(ListVolumesRequest()).volumes) > 5


def a_wrong_secret_is_refused(server):
    wrong = client(server, "harbor", "hanna", secret="not-the-secret")
    assert refused(lambda: wrong.list_volumes(ListVolumesRequest())).status_code == 401


def a_transfer_is_made_seen_and_canceled(server):
    sender = client(server, "harbor", "hanna")
    made = create_transfer(sender, "invoices-2025")
    assert len(made.auth_key) == 16
    assert made.id in [one.id for one in sender.cinder_list_volume_transfers(CinderListVolumeTransfersRequest()).transfers]
    shown = sender.cinder_show_volume_transfer(CinderShowVolumeTransferRequest(transfer_id=made.id)).transfer
    assert shown.volume_id == made.volume_id
    sender.cinder_delete_volume_transfer(CinderDeleteVolumeTransferRequest(transfer_id=made.id))
    gone = refused(lambda: sender.cinder_show_volume_transfer(CinderShowVolumeTransferRequest(transfer_id=made.id)))
    assert gone.status_code == 404


def a_disk_moves_from_one_account_to_the_other(server):
    sender, recipient = client(server, "harbor", "hanna"), client(server, "meadow", "milo")
    made = create_transfer(sender, "invoices-2025")
    body = CinderAcceptVolumeTransferRequestBody(accept=CinderAcceptVolumeTransferOption(auth_key=made.auth_key))
    recipient.cinder_accept_volume_transfer(CinderAcceptVolumeTransferRequest(transfer_id=made.id, body=body))
    assert made.volume_id in [disk.id for disk in recipient.list_volumes(ListVolumesRequest()).volumes]
    assert made.volume_id not in [disk.id for disk in sender.list_volumes(ListVolumesRequest()).volumes]


TESTS = [
    disks_are_listed_by_an_access_key, a_wrong_secret_is_refused, a_transfer_is_made_seen_and_canceled,
    a_disk_moves_from_one_account_to_the_other,
]
