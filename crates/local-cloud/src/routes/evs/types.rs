//! `GET /v2|v3/{project_id}/types` (EVS API reference, `evs_04_2071`).

use axum::extract::State;
use serde_json::{Value, json};

use crate::access::Lister;
use crate::answer::{self, Answer};
use crate::world::World;
use crate::world::quotas::TYPES;
use crate::world::seed::ids;

/// The types of this cloud; the oldest one is sold out everywhere.
pub(super) async fn list(_: State<World>, Lister(caller): Lister) -> Answer {
    caller.may("evs:types:get")?;
    let region = &caller.project.region;
    let zones = ["a", "b", "c"].map(|letter| format!("{region}-{letter}")).join(",");
    let types: Vec<Value> = TYPES
        .iter()
        .map(|name| {
            let sold_out = if *name == "SATA" { zones.as_str() } else { "" };
            json!({
                "id": ids::uuid(&format!("types/{name}")), "name": name, "description": null, "is_public": true,
                "qos_specs_id": null,
                "extra_specs": {"volume_backend_name": name, "RESKEY:availability_zones": zones,
                                "os-vendor-extended:sold_out_availability_zones": sold_out},
            })
        })
        .collect();
    answer::ok(json!({"volume_types": types}))
}

#[cfg(test)]
mod tests {
    use crate::testing::Cloud;

    #[tokio::test]
    async fn the_types_are_those_of_the_quotas() {
        let cloud = Cloud::new();
        let milo = cloud.sign_in("meadow", "milo", "region-one").await;
        let names = milo.get(&milo.evs("v3", "types")).await;
        assert_eq!(
            names.each("volume_types", "name"),
            ["SATA", "SAS", "GPSSD", "SSD", "ESSD", "GPSSD2", "ESSD2"]
        );
    }
}
