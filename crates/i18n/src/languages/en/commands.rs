//! English: commands of other clients, and rights to grant.

use crate::messages::commands::Source;

translation! {
    Source {
        title: "Commands for other clients";
        text: "The same steps for a script, or for a machine without a browser. No key and no token is in a command: a key is asked for when it runs.";
        client: "Client";
        list_disks: "List disks";
        create: "Create transfers";
        list: "List transfers";
        show: "Show the transfer";
        cancel: "Cancel";
        accept: "Accept";
        copy_named: "Copy: {what}";
        copy_failed: "The browser didn't allow copying. Select the text and copy it by hand.";
        not_there: "{what}: this client has nothing for it.";
        curl_note: "For bash and zsh. Put a token into the variable OS_TOKEN before.";
        endpoint_note: "Put the address of block storage into OS_VOLUME_ENDPOINT, without /v3 and what follows: this console doesn't know it.";
        openstack_note: "Sign in by the environment before, as with an openrc file.";
        argument_note: "The client takes the key as an argument. Others on the same machine can see it while the command runs.";
        koo_cli_note: "Written by the provider's guide and not tried by us. The client signs in by its own profile.";
        terraform_note: "Terraform keeps what it makes in its state, the key included, readable by whoever has the file.";
        terraform_none: "The Terraform provider for OpenStack has no transfers.";
        grant: "Rights to grant";
        grant_iam: "A custom policy with just the rights that are needed here. Grant it for the project: a grant for an enterprise project isn't enough for transfers.";
        grant_cinder: "Rules for policy.yaml of Cinder, for two roles that an administrator makes. Project members may do all this by default.";
        policy_of_sender: "Policy for who sends";
        policy_of_recipient: "Policy for who receives";
        rules: "Rules for both roles";
    }
}
