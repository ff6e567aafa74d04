//! The three lists of projects; they differ in who may ask and what may be asked.

pub(super) mod mine;
pub(super) mod of_user;
pub(super) mod search;

use serde_json::{Value, json};

use crate::world::projects::Project;

/// A project on the wire.
fn shape(project: &Project) -> Value {
    json!({
        "id": project.id,
        "name": project.name,
        "domain_id": project.account_id,
        "parent_id": project.parent_id,
        "enabled": true,
        "is_domain": false,
        "description": "",
        "links": {"self": format!("https://iam.internal.invalid/v3/projects/{}", project.id)},
    })
}

/// `{"projects": […], "links": …}`.
fn list_shape<'a>(projects: impl IntoIterator<Item = &'a Project>) -> Value {
    let projects: Vec<_> = projects.into_iter().map(shape).collect();
    json!({"projects": projects, "links": {"self": "https://iam.internal.invalid/v3/projects", "next": null}})
}
