//! The commands, word for word, and that a real shell takes whatever stands in them for one word.

use super::*;

const TRANSFER: TransferId = TransferId(0x1a70_59f5_8ed7_45b7_8d05_2811_e5d0_9f24);
const DISK: DiskId = DiskId(0xc86b_9af4_151d_4ead_b62c_5fb9_67af_0e37);

fn evs() -> Place {
    Place {
        kind: CloudKind::Huawei,
        endpoint: Some("https://evs.region-one.cloud.example".into()),
        region: "region-one".into(),
        project: "dd14c6ac".into(),
        version: "v3",
        transfers: "os-volume-transfer",
        microversion: 0,
    }
}

fn cinder() -> Place {
    let (kind, transfers) = (CloudKind::OpenStack, "volume-transfers");
    Place { kind, endpoint: None, transfers, microversion: 70, ..evs() }
}

fn steps() -> [Step<'static>; 6] {
    let create = Step::Create { disk: DISK, name: "it's $(x)" };
    [
        Step::ListDisks,
        create,
        Step::List,
        Step::Show(TRANSFER),
        Step::Cancel(TRANSFER),
        Step::Accept(TRANSFER),
    ]
}

#[test]
fn a_call_is_written_for_curl_with_the_token_and_the_key_by_pipes() {
    assert_eq!(
        command(Client::Curl, &evs(), steps()[1]).unwrap(),
        "curl --silent --show-error --request POST \\\n  \
         --header @<(printf 'X-Auth-Token: %s\\n' \"$OS_TOKEN\") \\\n  \
         --header 'Content-Type: application/json' \\\n  \
         --data '{\"transfer\":{\"volume_id\":\"c86b9af4-151d-4ead-b62c-5fb967af0e37\",\"name\":\"it'\\''s $(x)\"}}' \\\n  \
         https://evs.region-one.cloud.example/v3/dd14c6ac/os-volume-transfer"
    );
    let accept = command(Client::Curl, &cinder(), steps()[5]).unwrap();
    assert!(accept.starts_with("printf 'auth_key: '; IFS= read -rs AUTH_KEY; echo\nprintf '{"), "{accept}");
    assert!(accept.contains("--header 'OpenStack-API-Version: volume 3.70'"), "{accept}");
    let address =
        "\"$OS_VOLUME_ENDPOINT\"/v3/dd14c6ac/volume-transfers/1a7059f5-8ed7-45b7-8d05-2811e5d09f24/accept";
    assert!(accept.ends_with(&format!("{address}\nunset AUTH_KEY")), "{accept}");
}

/// The form that the KooCLI User Guide shows: `hcloud service operation --param=value …`, fields of a body with dots between.
#[test]
fn koo_cli_is_given_operations_and_options_as_its_guide_shows_them() {
    let commands: Vec<_> = steps().map(|step| command(Client::KooCli, &evs(), step).unwrap()).into();
    let place = "--cli-region=region-one --project_id=dd14c6ac";
    let id = "--transfer_id=1a7059f5-8ed7-45b7-8d05-2811e5d09f24";
    assert_eq!(commands[0], format!("hcloud EVS ListVolumes {place}"));
    let fields = "--transfer.volume_id=c86b9af4-151d-4ead-b62c-5fb967af0e37 --transfer.name='it'\\''s $(x)'";
    assert_eq!(commands[1], format!("hcloud EVS CinderCreateVolumeTransferV3 {place} {fields}"));
    assert_eq!(commands[4], format!("hcloud EVS CinderDeleteVolumeTransferV3 {place} {id}"));
    let accept =
        format!("hcloud EVS CinderAcceptVolumeTransferV3 {place} {id} --accept.auth_key=\"$AUTH_KEY\"");
    assert!(commands[5].contains(&accept), "{}", commands[5]);
    let second = Place { version: "v2", ..evs() };
    assert!(command(Client::KooCli, &second, Step::List).unwrap().contains(" CinderListVolumeTransfers --"));
}

#[test]
fn terraform_is_given_what_its_provider_has_and_nothing_on_an_openstack() {
    let create = command(Client::Terraform, &evs(), steps()[1]).unwrap();
    assert!(create.starts_with("resource \"huaweicloud_evsv3_volume_transfer\" \"transfer\" {"), "{create}");
    let accept = command(Client::Terraform, &evs(), steps()[5]).unwrap();
    assert!(accept.contains("  auth_key    = var.auth_key\n"), "{accept}");
    let has = |place: &Place| steps().map(|step| command(Client::Terraform, place, step).is_some());
    assert_eq!(has(&evs()), [true, true, true, false, false, true]);
    assert_eq!(has(&cinder()), [false; 6]);
}

#[test]
fn every_client_of_a_cloud_has_every_step_but_terraform() {
    for place in [evs(), cinder()] {
        for client in Client::of(place.kind).iter().filter(|client| **client != Client::Terraform) {
            assert!(steps().into_iter().all(|step| command(*client, &place, step).is_some()), "{client:?}");
        }
    }
}
