package com.saypro.hub.notify.send;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.saypro.hub.notify.Message;
import com.saypro.hub.notify.policy.Channel;
import com.saypro.hub.notify.text.Words;
import com.saypro.hub.notify.text.Written;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What Jira Cloud's REST API v3 takes: one issue an incident, found by its label, and a comment for each further change, which
 * carries what it tells of as a property. Which state an issue is in, people decide.
 */
@Component("jiraForm")
public class JiraForm {
    /** The property of a comment that says what it tells of. */
    private static final String PROPERTY = "hub.notice";

    private static final String RESOLVED = "resolved";

    private final Addresses addresses;
    private final Words words;

    JiraForm(Addresses addresses, Words words) {
        this.addresses = addresses;
        this.words = words;
    }

    /** Asks for the issue of a message's incident. */
    public Post search(Message message) {
        String jql = "project = \"" + message.channel().project() + "\" and labels = \"" + label(message) + "\"";
        return get(message.channel(), "/rest/api/3/search/jql?maxResults=1&fields=summary&jql=" + encoded(jql));
    }

    /** The key of the issue that was found; null for none. */
    public String found(Reply reply) {
        return reply.json().at("/issues/0/key").textValue();
    }

    /** Whether a message begins an issue where there is none: that something is over is no work for anybody. */
    public boolean begins(Message message) {
        return !RESOLVED.equals(message.content().value("change"));
    }

    /** Creates the issue. */
    public Post create(Message message) {
        ObjectNode issue = JsonNodeFactory.instance.objectNode();
        Written written = words.text(message.content());
        ObjectNode fields = issue.putObject("fields");
        fields.putObject("project").put("key", message.channel().project());
        fields.putObject("issuetype").put("name", message.channel().type());
        fields.put("summary", JiraText.summary(written.subject()));
        fields.putArray("labels").add("integration-hub").add(label(message));
        fields.set("description", JiraText.document(written));
        return post(message.channel(), "/rest/api/3/issue", issue);
    }

    /** The key of the issue that was created. */
    public String created(Reply reply) {
        return reply.json().path("key").textValue();
    }

    /** Asks for the latest comments of an issue. */
    public Post comments(Message message, String issue) {
        return get(
                message.channel(),
                "/rest/api/3/issue/" + encoded(issue) + "/comment?orderBy=-created&maxResults=50&expand=properties");
    }

    /** Whether one of these comments, or the issue itself, tells of a message already. */
    public boolean isTold(Message message, Reply comments) {
        for (JsonNode comment : comments.json().path("comments")) {
            for (JsonNode property : comment.path("properties")) {
                if (PROPERTY.equals(property.path("key").asText())
                        && message.notice().equals(property.at("/value/id").asText())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Comments on an issue. */
    public Post comment(Message message, String issue) {
        ObjectNode comment = JsonNodeFactory.instance.objectNode();
        comment.set("body", JiraText.document(words.text(message.content())));
        ObjectNode property = comment.putArray("properties").addObject();
        property.put("key", PROPERTY).putObject("value").put("id", message.notice());
        return post(message.channel(), "/rest/api/3/issue/" + encoded(issue) + "/comment", comment);
    }

    private static String label(Message message) {
        String of = message.thread() == null ? message.notice() : message.thread();
        return "hub-" + of.replaceAll("[^\\w-]", "-");
    }

    private Post get(Channel channel, String path) {
        return Post.get(uri(channel, path), key(channel));
    }

    private Post post(Channel channel, String path, JsonNode body) {
        return Post.json(uri(channel, path), body.toString().getBytes(StandardCharsets.UTF_8), key(channel));
    }

    private URI uri(Channel channel, String path) {
        return URI.create(addresses.of(channel).toString().replaceFirst("/+$", "") + path);
    }

    private Map<String, String> key(Channel channel) {
        byte[] key = addresses.setting(channel, "KEY").getBytes(StandardCharsets.UTF_8);
        return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(key));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
