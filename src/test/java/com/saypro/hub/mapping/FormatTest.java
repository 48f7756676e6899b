package com.saypro.hub.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {
    private static String form(String body) {
        return Format.FORM.read(body.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String xml(String body) {
        return Format.XML.read(body.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static void isUnparsable(Format format, byte[] body, String reason) {
        assertThatThrownBy(() -> format.read(body)).isInstanceOfSatisfying(Unmappable.class, e -> {
            assertThat(e.kind()).isEqualTo("unparsable");
            assertThat(e.getMessage()).contains(reason);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "type=subscribe|{'type':'subscribe'}",
                "data[merges][EMAIL]=ann%40shop.example&data[id]=a1|{'data':{'merges':{'EMAIL':'ann@shop.example'},'id':'a1'}}",
                "data%5Bid%5D=a1|{'data':{'id':'a1'}}",
                "a=1&a=2&a=3&b=4|{'a':['1','2','3'],'b':'4'}",
                "a[x]=1&a[x]=2|{'a':{'x':['1','2']}}",
                "a[]=1|{'a':['1']}",
                "a[]=1&a[]=2|{'a':['1','2']}",
                "a[0][id]=7&a[1][id]=8|{'a':{'0':{'id':'7'},'1':{'id':'8'}}}",
                "name=Zo%C3%AB+M%c3%bcller%2B|{'name':'Zoë Müller+'}",
                "name=Zoë|{'name':'Zoë'}",
                "empty=&flag|{'empty':'','flag':''}",
                "&&a=1&&|{'a':'1'}",
                "a=b=c|{'a':'b=c'}",
                "=1|{'':'1'}",
                "a[b=1&a]=2&[c]=3&a[b]d=4|{'a[b':'1','a]':'2','[c]':'3','a[b]d':'4'}",
            })
    void aFormIsJson(String body, String json) {
        assertThat(form(body)).isEqualTo(json.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource({
        "a=%, no two hexadecimal digits",
        "a=%4, no two hexadecimal digits",
        "a=%zz, no two hexadecimal digits",
        "a=%4&b=1, no two hexadecimal digits",
        "a=%C3, not UTF-8",
        "a=%FF%FE, not UTF-8",
        "%C3=1, not UTF-8",
        "a=1&a[b]=2, both a text and a group",
        "a[b]=1&a=2, both a text and a group",
        "a[b]=1&a[]=2, both a text and a group",
        "a=1&a=2&a[b]=3, both a text and a group",
    })
    void aFormThatMeansNothingIsUnparsable(String body, String reason) {
        isUnparsable(Format.FORM, body.getBytes(StandardCharsets.UTF_8), reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<a>x</a>|{'a':'x'}",
                "<a/>|{'a':''}",
                "<a> x </a>|{'a':'x'}",
                "<a><b>1</b><c>2</c></a>|{'a':{'b':'1','c':'2'}}",
                "<a><b>1</b><c/><b>2</b><b>3</b></a>|{'a':{'b':['1','2','3'],'c':''}}",
                "<a id=`7`/>|{'a':{'@id':'7'}}",
                "<a id=`7`>x</a>|{'a':{'@id':'7','#text':'x'}}",
                "<a>x<b>1</b>y</a>|{'a':{'b':'1','#text':'xy'}}",
                "<a b=`1`><b>2</b></a>|{'a':{'@b':'1','b':'2'}}",
                "<s:a xmlns:s=`urn:s` xmlns:t=`urn:t` t:type=`u`><s:b>1</s:b></s:a>|{'a':{'@type':'u','b':'1'}}",
                "<a><![CDATA[<b>&amp;]]> &amp; c</a>|{'a':'<b>&amp; & c'}",
                "<a>&#x4e2d;&lt;&quot;</a>|{'a':'中<\\\"'}",
                "<?xml version=`1.0`?><!-- c --><?p i?><a><!-- c -->x<!-- d -->y</a><!-- e -->|{'a':'xy'}",
            })
    void xmlIsJson(String body, String json) {
        assertThat(xml(body.replace('`', '"'))).isEqualTo(json.replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", " \r\n\t ", "\uFEFF", "\uFEFF \n", "\n\uFEFF"})
    void blanksAndAByteOrderMarkBeforeABodyAreNoPartOfIt(String before) {
        assertThat(xml(before + "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>x</a>\n"))
                .isEqualTo("{\"a\":\"x\"}");
        assertThat(form(before + "a=x")).isEqualTo("{\"a\":\"x\"}");
    }

    @Test
    void xmlIsReadInTheEncodingItDeclares() {
        String body = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>Zoë</a>";
        assertThat(Format.XML.read(body.getBytes(StandardCharsets.ISO_8859_1)).toString())
                .isEqualTo("{\"a\":\"Zoë\"}");
        String wide = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>Zoë</a>";
        assertThat(Format.XML.read(wide.getBytes(Charset.forName("UTF-16"))).toString())
                .isEqualTo("{\"a\":\"Zoë\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "<a>",
                "<a></b>",
                "<a/><b/>",
                "<a b=1/>",
                "<a b=\"1\" b=\"2\"/>",
                "<p:a/>",
                "<a>&unknown;</a>",
                "<a>\u0001</a>",
                "<?xml version=\"1.0\" encoding=\"no-such\"?><a/>",
            })
    void whatIsNoXmlIsUnparsable(String body) {
        isUnparsable(Format.XML, body.getBytes(StandardCharsets.UTF_8), "The body");
    }

    @Test
    void brokenUtf8InXmlIsUnparsable() {
        isUnparsable(Format.XML, new byte[] {'<', 'a', '>', (byte) 0xFF, '<', '/', 'a', '>'}, "The body is not UTF-8");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void anEmptyBodyIsUnparsable(Format format) {
        isUnparsable(format, new byte[0], "The body");
        isUnparsable(format, " \n".getBytes(StandardCharsets.UTF_8), "The body");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatBeginsAsJsonIsReadAsJson(Format format) {
        assertThat(format.read(" [{\"a\": 1.50}]".getBytes(StandardCharsets.UTF_8)))
                .hasToString("[{\"a\":1.50}]");
        isUnparsable(format, "{\"a\":".getBytes(StandardCharsets.UTF_8), "The body is not JSON within bounds: line 1");
    }
}
