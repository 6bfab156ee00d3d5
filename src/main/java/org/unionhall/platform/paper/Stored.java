package org.unionhall.platform.paper;

/**
 * A paper in the store, as the caller remembers it.
 *
 * @param key       under which it is asked for again; tells nothing
 * @param fileName  safe to show and to send, its ending true to the content
 * @param type      media type, by content
 * @param kind      what people call it: 图片, PDF, Word, Excel, PPT, OFD
 * @param size      bytes as kept, before sealing
 * @param thumbnail whether there is a small picture of it
 * @param sha256    of the bytes as kept, in hex
 */
public record Stored(String key, String fileName, String type, String kind, long size, boolean thumbnail,
                     String sha256) {
}
