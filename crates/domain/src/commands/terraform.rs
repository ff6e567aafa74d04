//! Terraform, with Huawei Cloud's provider (its documents: `evsv3_volume_transfer` and what stands beside it). It keeps what it
//! made in its state, the key of a transfer included, in the clear. The provider for OpenStack has no transfers at all.

use super::quote::hcl;
use super::{Place, Step};
use crate::disks::CloudKind;

pub(super) fn configuration(place: &Place, step: Step<'_>) -> Option<String> {
    if place.kind == CloudKind::OpenStack {
        return None;
    }
    let evs = if place.version == "v3" { "huaweicloud_evsv3" } else { "huaweicloud_evs" };
    let region = hcl(&place.region);
    Some(match step {
        Step::ListDisks => format!("data \"huaweicloud_evs_volumes\" \"disks\" {{\n  region = {region}\n}}"),
        Step::Create { disk, name } => {
            let name = hcl(name);
            format!(
                "resource \"{evs}_volume_transfer\" \"transfer\" {{\n  region    = {region}\n  volume_id = \"{disk}\"\n  name      = {name}\n}}"
            )
        }
        Step::List => format!("data \"{evs}_volume_transfers\" \"transfers\" {{\n  region = {region}\n}}"),
        // It destroys only what it has created itself, and shows nothing by its id.
        Step::Show(_) | Step::Cancel(_) => return None,
        Step::Accept(transfer) => format!(
            "variable \"auth_key\" {{\n  type      = string\n  sensitive = true\n}}\n\nresource \"{evs}_volume_transfer_accepter\" \"transfer\" {{\n  region      = {region}\n  transfer_id = \"{transfer}\"\n  auth_key    = var.auth_key\n}}"
        ),
    })
}
