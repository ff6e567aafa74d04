//! Disks and quotas.

use evs_api::disk::ShowDisk;
use evs_api::listings::{Disks, ListCall, PageStart};
use evs_api::quotas::ShowQuotas;
use evs_api::{Call, Request, Service};

use super::Shape;
use crate::people::Cloud;
use crate::people::reading::row;

#[tokio::test]
async fn the_list_of_disks_has_the_documented_shape() {
    let hanna = Cloud::new().hanna().await;
    let whole = hanna.raw(&Disks.request(&hanna.project, PageStart::default(), None)).await;
    let path = format!("/v2/{}/cloudvolumes/detail?limit=1", hanna.project.id);
    let page = hanna.raw(&Request::get(Service::BlockStorage, path)).await;
    assert_eq!((whole.status, page.status), (200, 200));
    let shape = Shape {
        document: "cloudvolumes-detail",
        sometimes: &["volumes[].tags", "volumes[].iops", "volumes[].throughput", "volumes_links"],
        // A disk without a name is a disk all the same.
        nullable: &["volumes[].name"],
        free: &["volumes[].tags", "volumes[].metadata"],
        ..Shape::default()
    };
    shape.check(&[whole.json, page.json]);
}

#[tokio::test]
async fn a_single_disk_has_the_documented_shape() {
    let hanna = Cloud::new().hanna().await;
    let inventory = hanna.inventory().await;
    let mut answers = Vec::new();
    for name in ["invoices-2025", "web-server-data", "snapshots-planned"] {
        let disk = inventory.disks.id(row(&inventory, name));
        let answer = hanna.raw(&ShowDisk { project: hanna.project.clone(), disk }.request()).await;
        assert_eq!(answer.status, 200);
        answers.push(answer.json);
    }
    Shape { document: "volume-show", free: &["volume.metadata"], ..Shape::default() }.check(&answers);
}

#[tokio::test]
async fn quotas_have_the_documented_shape() {
    let milo = Cloud::new().milo().await;
    let answer = milo.raw(&ShowQuotas { project: milo.project.clone() }.request()).await;
    assert_eq!(answer.status, 200);
    Shape { document: "quotas", ..Shape::default() }.check(&[answer.json]);
}
