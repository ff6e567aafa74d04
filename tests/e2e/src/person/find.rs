//! Finding things on the page.

use anyhow::{Result, bail};
use fantoccini::elements::Element;
use serde_json::{Value, json};

use super::Person;
use super::what::What;

/// The name under which the protocol returns an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
const FIND: &str = include_str!("find.js");

impl Person {
    /// Runs a script in the page: for what neither a role nor a name can tell.
    ///
    /// # Errors
    /// When the script throws.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.client.execute(script, arguments).await?)
    }

    /// Runs an asynchronous script: it calls its last argument with its answer.
    ///
    /// # Errors
    /// When the script throws or never answers.
    pub async fn script_with_answer(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.client.execute_async(script, arguments).await?)
    }

    /// Everything there is of it now.
    ///
    /// # Errors
    /// When the page is gone.
    pub(super) async fn all(&self, what: &What) -> Result<Vec<Element>> {
        let found = self.script(FIND, vec![what.spec(), json!(false)]).await?;
        Ok(found.as_array().into_iter().flatten().filter_map(|one| self.element(one)).collect())
    }

    /// The element that a script has returned.
    pub(super) fn element(&self, returned: &Value) -> Option<Element> {
        let id = returned[ELEMENT].as_str()?;
        Some(Element::from_element_id(self.client.clone(), id.to_owned().into()))
    }

    /// The one there is now. More than one is an error: a person couldn't tell which is meant either.
    pub(super) async fn one(&self, what: &What) -> Result<Element> {
        let mut all = self.all(what).await?;
        match (all.pop(), all.len()) {
            (Some(one), 0) => Ok(one),
            (Some(_), more) => bail!("there are {} of {what}", more + 1),
            (None, _) => bail!("there is no {what}; of this role are there: {}", self.others(what).await?),
        }
    }

    async fn others(&self, what: &What) -> Result<String> {
        let names = self.script(FIND, vec![what.spec(), json!(true)]).await?;
        let names = names.as_array().cloned().unwrap_or_default();
        Ok(names.iter().map(Value::to_string).collect::<Vec<_>>().join(", "))
    }
}
