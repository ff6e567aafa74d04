//! OpenStack's command line (`python-openstackclient`), signed in by its environment. It takes a transfer's key as an argument
//! and in no other way, so others on the same machine can see it while the command runs.

use super::quote::shell;
use super::{ASK_FOR_KEY, FORGET_KEY, Place, Step};

pub(super) fn command(place: &Place, step: Step<'_>) -> String {
    let version = match place.microversion {
        0 => String::new(),
        version => format!(" --os-volume-api-version 3.{version}"),
    };
    let volume = |rest: String| format!("openstack{version} volume {rest}");
    match step {
        Step::ListDisks => volume("list --long".to_owned()),
        Step::Create { disk, name } => {
            volume(format!("transfer request create --name={} {disk}", shell(name)))
        }
        Step::List => volume("transfer request list".to_owned()),
        Step::Show(transfer) => volume(format!("transfer request show {transfer}")),
        Step::Cancel(transfer) => volume(format!("transfer request delete {transfer}")),
        Step::Accept(transfer) => {
            let accept = volume(format!("transfer request accept --auth-key=\"$AUTH_KEY\" {transfer}"));
            format!("{ASK_FOR_KEY}\n{accept}\n{FORGET_KEY}")
        }
    }
}
