//! KooCLI (`hcloud`): operations by the names of the EVS API Reference, with the fields of path and body as options
//! (KooCLI User Guide, "Options"). Who calls, it knows from its own profile. Nobody has run these commands: the program can't be
//! had as a package, so a test only compares them with the documented form.

use super::quote::shell;
use super::{ASK_FOR_KEY, FORGET_KEY, Place, Step};

pub(super) fn command(place: &Place, step: Step<'_>) -> String {
    // The operations of the third version have it in their names.
    let version = if place.version == "v3" { "V3" } else { "" };
    let call = |operation: &str, options: &str| {
        let (region, project) = (shell(&place.region), shell(&place.project));
        format!("hcloud EVS {operation} --cli-region={region} --project_id={project}{options}")
    };
    let transfer = |operation: &str, options: String| call(&format!("{operation}{version}"), &options);
    match step {
        Step::ListDisks => call("ListVolumes", ""),
        Step::Create { disk, name } => {
            let options = format!(" --transfer.volume_id={disk} --transfer.name={}", shell(name));
            transfer("CinderCreateVolumeTransfer", options)
        }
        Step::List => transfer("CinderListVolumeTransfers", String::new()),
        Step::Show(id) => transfer("CinderShowVolumeTransfer", format!(" --transfer_id={id}")),
        Step::Cancel(id) => transfer("CinderDeleteVolumeTransfer", format!(" --transfer_id={id}")),
        Step::Accept(id) => {
            let options = format!(" --transfer_id={id} --accept.auth_key=\"$AUTH_KEY\"");
            let accept = transfer("CinderAcceptVolumeTransfer", options);
            format!("{ASK_FOR_KEY}\n{accept}\n{FORGET_KEY}")
        }
    }
}
