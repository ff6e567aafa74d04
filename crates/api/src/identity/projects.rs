//! The projects one may work in: `GET /v3/auth/projects`, for which no permission is needed, and `GET /v3/projects?name=`,
//! by which whoever has an access key finds a region's project.

use serde::Deserialize;

use crate::call::{Call, Unreadable};
use crate::http::{Request, Response, Service, segment};
use crate::lenient::{List, Text};

/// Lists the projects of whoever is signed in.
#[derive(Clone, Copy, Debug)]
pub struct ListProjects;

/// A project one may work in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdentityProject {
    /// Its id.
    pub id: String,
    /// Its name; on Huawei Cloud the region's id, or that with a suffix.
    pub name: String,
    /// What its owner says of it.
    pub description: String,
    /// Whether it can be used.
    pub enabled: bool,
    /// The id of the account (Keystone domain) that it belongs to; empty where a cloud doesn't say.
    pub account_id: String,
}

impl IdentityProject {
    /// The project that a token says it's good for.
    pub fn named(id: &str, name: &str) -> Self {
        Self {
            id: id.to_owned(),
            name: name.to_owned(),
            description: String::new(),
            enabled: true,
            account_id: String::new(),
        }
    }

    /// Whether another of `projects` has the same name: then only account and id tell them apart.
    pub fn shares_its_name(&self, projects: &[Self]) -> bool {
        projects.iter().any(|other| other.id != self.id && other.name == self.name)
    }

    /// Whether it lies in `region`, as far as its name tells (Huawei Cloud: `{region}` or `{region}_{suffix}`).
    pub fn is_in(&self, region: &str) -> bool {
        self.name.strip_prefix(region).is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
    }
}

impl Call for ListProjects {
    type Answer = Vec<IdentityProject>;

    fn request(&self) -> Request {
        Request::get(Service::Identity, "/v3/auth/projects".into())
    }

    fn read(&self, answer: Response) -> Result<Self::Answer, Unreadable> {
        read(&answer.body)
    }
}

/// Finds the projects with this name.
#[derive(Clone, Debug)]
pub struct FindProjects {
    /// The name; on Huawei Cloud a region's id.
    pub name: String,
}

impl Call for FindProjects {
    type Answer = Vec<IdentityProject>;

    fn request(&self) -> Request {
        Request::get(Service::Identity, format!("/v3/projects?name={}", segment(&self.name)))
    }

    fn read(&self, answer: Response) -> Result<Self::Answer, Unreadable> {
        read(&answer.body)
    }
}

fn read(body: &[u8]) -> Result<Vec<IdentityProject>, Unreadable> {
    #[derive(Deserialize)]
    struct Body<'a> {
        #[serde(borrow)]
        projects: List<Entry<'a>>,
    }
    #[derive(Deserialize)]
    struct Entry<'a> {
        #[serde(borrow, default)]
        id: Text<'a>,
        #[serde(borrow, default)]
        name: Text<'a>,
        #[serde(borrow, default)]
        description: Text<'a>,
        #[serde(borrow, default)]
        enabled: Text<'a>,
        #[serde(borrow, default)]
        domain_id: Text<'a>,
    }
    let body: Body<'_> = serde_json::from_slice(body)?;
    let projects = body.projects.0.into_iter().filter(|entry| !entry.id.as_str().is_empty());
    Ok(projects
        .map(|entry| IdentityProject {
            id: entry.id.as_str().to_owned(),
            name: entry.name.as_str().to_owned(),
            description: entry.description.as_str().to_owned(),
            enabled: entry.enabled.as_str() != "false",
            account_id: entry.domain_id.as_str().to_owned(),
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_projects_of_a_region_are_known_by_their_names() {
        let named = |name: &str| IdentityProject::named("i", name);
        assert!(named("eu-de").is_in("eu-de"));
        assert!(named("eu-de_archive").is_in("eu-de"));
        assert!(!named("eu-west-101").is_in("eu-west-0"));
        assert!(!named("MOS").is_in("eu-de"));
    }

    #[test]
    fn projects_of_one_name_in_two_accounts_are_told_apart() {
        let body = br#"{"projects":[{"id":"a","name":"demo","domain_id":"d1"},{"id":"b","name":"demo","domain_id":"d2"},{"id":"c","name":"other"}]}"#;
        let all = read(body).unwrap();
        assert_eq!((all[0].account_id.as_str(), all[1].account_id.as_str()), ("d1", "d2"));
        assert!(all[0].shares_its_name(&all) && all[1].shares_its_name(&all));
        assert!(!all[2].shares_its_name(&all));
    }

    #[test]
    fn odd_fields_do_not_hide_a_project() {
        let body = br#"{"projects":[{"id":"a","name":"n","description":null,"enabled":true,"links":{}},{"name":"no id"}],"links":{}}"#;
        let projects =
            ListProjects.read(Response { status: 200, body: body.to_vec(), ..Response::default() }).unwrap();
        assert_eq!(projects.len(), 1);
    }
}
